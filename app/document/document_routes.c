/* Routes: the documents of an application. */
#include "application/application_web.h"
#include "document/document_web.h"
#include "identity/role.h"

#define R(role)	ROLE_BIT(ROLE_##role)
#define READERS	(APPLICATION_READERS | R(TECHNICAL) | R(ASSESSOR) |		\
		 R(RECORDER) | R(VERIFIER) | R(APPROVER) | R(CHECKER))

const struct route document_routes[] = {
	{ "GET", "/applications/:id/documents", document_list_show,
	    APPLICATION_READERS, NULL, 0 },
	{ "POST", "/applications/:id/documents", document_create, ROLES_EDIT,
	    document_list_show, ROUTE_UPLOAD },
	{ "GET", "/documents/:id", document_show, READERS, NULL, 0 },
	{ "POST", "/documents/:id/removal", document_removal_create, ROLES_EDIT,
	    NULL, 0 },
	ROUTES_END
};
