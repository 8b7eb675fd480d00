/* Routes: applications, their sections, and answers to what is asked. */
#include "application/application_web.h"
#include "identity/role.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct route application_routes[] = {
	{ "GET", "/applications", application_list_show, APPLICATION_READERS,
	    NULL, 0 },
	{ "GET", "/applications.csv", application_list_csv, APPLICATION_READERS,
	    NULL, 0 },
	{ "GET", "/applications/new", application_new, SIGNED_IN, NULL, 0 },
	{ "POST", "/applications", application_create, ROLES_EDIT, application_new,
	    0 },
	{ "GET", "/applications/:id", application_show, APPLICATION_READERS,
	    NULL, 0 },
	{ "GET", "/applications/:id/tasks", application_tasks_show, ROLES_ORG,
	    NULL, 0 },
	{ "GET", "/applications/:id/sections/:name", section_show, ROLES_EDIT,
	    NULL, 0 },
	{ "POST", "/applications/:id/sections/:name", section_update, ROLES_EDIT,
	    section_show, ROUTE_EDITS },
	{ "GET", "/applications/:id/check", check_show, APPLICATION_READERS,
	    NULL, 0 },
	{ "GET", "/applications/:id/submission", submission_show, ROLES_EDIT,
	    NULL, 0 },
	{ "POST", "/applications/:id/submission", submission_create, R(OWNER),
	    submission_show, 0 },
	{ "GET", "/applications/:id/withdrawal", withdrawal_new, ROLES_EDIT, NULL,
	    0 },
	{ "POST", "/applications/:id/withdrawal", withdrawal_create, ROLES_EDIT,
	    withdrawal_new, 0 },
	{ "GET", "/information-requests/:id/response", info_response_new,
	    ROLES_EDIT, NULL, 0 },
	{ "POST", "/information-requests/:id/response", info_response_create,
	    ROLES_EDIT, info_response_new, ROUTE_EDITS },
	ROUTES_END
};
