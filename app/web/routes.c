/*
 * routes -- every address of the portal, who may use it, and the page to go
 * back to when a form is wrong.  tests/web walks this table: every route is
 * tried with every role.
 */
#include "identity/role.h"
#include "web/kit.h"
#include "web/pages_web.h"
#include "web/static.h"

const struct route routes[] = {
	{ "GET", "/healthz", health_show, ANYONE, NULL,
	    ROUTE_BARE | ROUTE_NO_DB },
	{ "GET", "/readyz", ready_show, ANYONE, NULL, ROUTE_BARE },
	{ "GET", "/static/:name", static_show, ANYONE, NULL,
	    ROUTE_BARE | ROUTE_NO_DB },
	{ "GET", "/favicon.ico", favicon_show, ANYONE, NULL,
	    ROUTE_BARE | ROUTE_NO_DB },
	{ "POST", "/appearance", appearance_create, ANYONE, NULL, 0 },

	/* identity: sign-up, sign-in */

	/* organisation: organisations, members, invitations */

	/* application: applications, their sections and documents */

	/* assessment: the review of cases, scores, decisions */

	/* agreement: offers */

	/* allocation and metering: allocations, members, usage */

	/* billing and invoice: months, invoices, exports */

	/* operations, audit, administration */

	{ NULL, NULL, NULL, 0, NULL, 0 }
};
