/* Routes: months, their drafts and their exports. */
#include "billing/billing_web.h"
#include "identity/role.h"

#define R(role)	ROLE_BIT(ROLE_##role)
#define READERS	(R(BILLER) | R(BILL_CHECKER) | R(RECONCILER) | R(AUDITOR))

const struct route billing_routes[] = {
	{ "GET", "/billing", billing_show, READERS, NULL, 0 },
	{ "POST", "/billing/:name/closing", closing_create, R(BILLER),
	    billing_show, 0 },
	{ "POST", "/billing/:name/drafts", drafts_create, R(BILLER),
	    billing_show, 0 },
	{ "POST", "/billing/:name/exports", export_create,
	    R(BILLER) | R(RECONCILER), billing_show, 0 },
	{ "GET", "/exports/:id", export_show, READERS, NULL, 0 },
	ROUTES_END
};
