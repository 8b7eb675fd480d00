/*
 * Routes: the queue, the page of a case, and every step that is taken there:
 * each shows that page again where its form was wrong.
 */
#include "desk/desk_web.h"
#include "identity/role.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct route desk_routes[] = {
	{ "GET", "/review", desk_list, ROLES_REVIEW, NULL, 0 },
	{ "GET", "/review/:id", desk_show, ROLES_REVIEW, NULL, 0 },
	{ "POST", "/applications/:id/screening", screening_create, R(OFFICER),
	    desk_show, 0 },
	{ "POST", "/applications/:id/information-requests", info_request_create,
	    R(OFFICER), desk_show, 0 },
	{ "POST", "/applications/:id/technical-review", technical_review_create,
	    R(TECHNICAL), desk_show, 0 },
	{ "POST", "/applications/:id/assignments", assignments_create,
	    R(SECRETARY) | R(OFFICER), desk_show, 0 },
	{ "POST", "/assignments/:id/ruling", ruling_create, R(SECRETARY),
	    desk_of_assignment, 0 },
	{ "POST", "/applications/:id/recommendation", recommendation_create,
	    R(SECRETARY), desk_show, 0 },
	{ "POST", "/applications/:id/decisions", decision_create, R(RECORDER) |
	    R(VERIFIER) | R(APPROVER), desk_show, 0 },
	{ "POST", "/decisions/:id/check", decision_check_create, R(CHECKER),
	    desk_of_decision, 0 },
	{ "POST", "/decisions/:id/return", decision_return_create, R(CHECKER),
	    desk_of_decision, 0 },
	ROUTES_END
};
