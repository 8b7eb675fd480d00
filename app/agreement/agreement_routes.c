/* Routes: offers and their acceptance. */
#include "agreement/agreement_web.h"
#include "identity/role.h"

#define R(role)	ROLE_BIT(ROLE_##role)
#define READERS	(ROLES_ORG | R(ISSUER) | R(AUDITOR))

const struct route agreement_routes[] = {
	{ "GET", "/offers", offer_list_show, READERS, NULL, 0 },
	{ "GET", "/offers/:id", offer_show, READERS, NULL, 0 },
	{ "POST", "/offers/:id/issue", offer_issue_create, R(ISSUER),
	    offer_show, 0 },
	{ "POST", "/offers/:id/acceptance", offer_acceptance_create, R(OWNER),
	    offer_show, 0 },
	{ "POST", "/offers/:id/refusal", offer_refusal_create, R(OWNER),
	    offer_show, 0 },
	ROUTES_END
};
