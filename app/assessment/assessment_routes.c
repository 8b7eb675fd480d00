/* Routes: the review of cases, scores and decisions. */
#include "assessment/assessment_web.h"
#include "identity/role.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct route assessment_routes[] = {
	{ "GET", "/review", review_list, ROLES_REVIEW, NULL, 0 },
	{ "GET", "/review/:id", review_show, ROLES_REVIEW, NULL, 0 },
	{ "POST", "/applications/:id/screening", screening_create, R(OFFICER),
	    review_show, 0 },
	{ "POST", "/applications/:id/information-requests", info_request_create,
	    R(OFFICER), review_show, 0 },
	{ "POST", "/applications/:id/technical-review", technical_review_create,
	    R(TECHNICAL), review_show, 0 },
	{ "POST", "/applications/:id/assignments", assignments_create,
	    R(SECRETARY) | R(OFFICER), review_show, 0 },
	{ "GET", "/assignments/:id/declaration", declaration_new, R(ASSESSOR),
	    NULL, 0 },
	{ "POST", "/assignments/:id/declaration", declaration_create,
	    R(ASSESSOR), declaration_new, 0 },
	{ "POST", "/assignments/:id/ruling", ruling_create, R(SECRETARY),
	    assignment_back, 0 },
	{ "GET", "/assignments/:id/scores", scores_new, R(ASSESSOR), NULL, 0 },
	{ "POST", "/assignments/:id/scores", scores_create, R(ASSESSOR),
	    scores_new, 0 },
	{ "POST", "/applications/:id/recommendation", recommendation_create,
	    R(SECRETARY), review_show, 0 },
	{ "POST", "/applications/:id/decisions", decision_create, R(RECORDER),
	    review_show, 0 },
	{ "GET", "/decisions", decision_list, R(SECRETARY) | R(RECORDER) |
	    R(CHECKER) | R(AUDITOR), NULL, 0 },
	{ "POST", "/decisions/:id/check", decision_check_create, R(CHECKER),
	    decision_back, 0 },
	{ "POST", "/decisions/:id/return", decision_return_create, R(CHECKER),
	    decision_back, 0 },
	ROUTES_END
};
