/* Where every page leads. */
#include "identity/role.h"
#include "portal/portal.h"
#include "web/route.h"

#define R(role)	ROLE_BIT(ROLE_##role)

const struct nav_item portal_nav[] = {
	{ "/",			N_("Dashboard"),	SIGNED_IN },
	{ "/applications",	N_("Applications"),
	    ROLES_ORG | R(OFFICER) | R(SECRETARY) | R(AUDITOR) },
	{ "/review",		N_("Review"),
	    R(OFFICER) | R(TECHNICAL) | R(ASSESSOR) | R(SECRETARY) |
	    R(RECORDER) | R(CHECKER) | R(AUDITOR) },
	{ "/decisions",		N_("Decisions"),
	    R(SECRETARY) | R(RECORDER) | R(CHECKER) },
	{ "/offers",		N_("Offers"),
	    R(OWNER) | R(APPLICANT) | R(ISSUER) },
	{ "/allocations",	N_("Allocations"),
	    ROLES_ORG | R(OFFICER) | R(ISSUER) | R(OPERATOR) | R(BILLER) },
	{ "/invoices",		N_("Invoices"),
	    ROLES_ORG | R(BILLER) | R(BILL_CHECKER) | R(RECONCILER) },
	{ "/billing",		N_("Billing"),
	    R(BILLER) | R(BILL_CHECKER) | R(RECONCILER) },
	{ "/operations",	N_("Operations"),	R(OPERATOR) },
	{ "/audit",		N_("Audit"),		R(AUDITOR) },
	{ "/administration",	N_("Administration"),	R(ADMIN) },
	{ NULL, NULL, 0 }
};
