/* Routes: organisations, their members and invitations. */
#include "identity/role.h"
#include "organisation/change_web.h"
#include "organisation/organisation_web.h"

#define R(role)	ROLE_BIT(ROLE_##role)
/* The secretariat, and who reads after it. */
#define CHANGE_READERS	(R(OFFICER) | R(SECRETARY) | R(AUDITOR))

const struct route organisation_routes[] = {
	{ "GET", "/organisations/new", organisation_new, SIGNED_IN, NULL, 0 },
	{ "POST", "/organisations", organisation_create, SIGNED_IN,
	    organisation_new, 0 },
	{ "GET", "/organisations/:id", organisation_show, SIGNED_IN, NULL, 0 },
	{ "GET", "/organisations/:id/edit", organisation_edit, R(OWNER), NULL,
	    0 },
	{ "POST", "/organisations/:id", organisation_update, R(OWNER),
	    organisation_edit, ROUTE_EDITS },
	{ "POST", "/organisations/:id/invitations", invitation_create, R(OWNER),
	    organisation_show, 0 },
	{ "POST", "/organisations/:id/invitations/:id/withdrawal",
	    invitation_end, R(OWNER), organisation_show, 0 },
	{ "GET", "/organisations/:id/members/:id/role", membership_role_edit,
	    R(OWNER), NULL, 0 },
	{ "POST", "/organisations/:id/members/:id/role",
	    membership_role_update, R(OWNER), membership_role_edit, 0 },
	{ "POST", "/organisations/:id/members/:id/end", membership_end_create,
	    R(OWNER), organisation_show, 0 },
	{ "GET", "/organisations/:id/changes/new", change_new, R(OWNER), NULL,
	    0 },
	{ "POST", "/organisations/:id/changes", change_create, R(OWNER),
	    change_new, ROUTE_UPLOAD },
	{ "GET", "/organisation-changes", change_list_show, CHANGE_READERS,
	    NULL, 0 },
	{ "GET", "/organisation-changes/:id", change_show,
	    ROLES_ORG | CHANGE_READERS, NULL, 0 },
	{ "GET", "/organisation-changes/:id/evidence", change_evidence_show,
	    ROLES_ORG | CHANGE_READERS, NULL, 0 },
	{ "POST", "/organisation-changes/:id/verification",
	    change_verification_create, R(OFFICER), change_show, 0 },
	{ "POST", "/organisation-changes/:id/refusal", change_refusal_create,
	    R(OFFICER), change_show, 0 },
	{ "POST", "/organisation-changes/:id/withdrawal",
	    change_withdrawal_create, R(OWNER), change_show, 0 },
	{ "GET", "/invitations/:name/acceptance", acceptance_new, SIGNED_IN,
	    NULL, 0 },
	{ "POST", "/invitations/:name/acceptance", acceptance_create, SIGNED_IN,
	    NULL, 0 },
	ROUTES_END
};
