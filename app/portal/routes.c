/*
 * Every address of the portal: the tables of the domains, joined.  A request
 * is answered from this table, and tests/web tries every route of it with
 * every role.
 */
#include <assert.h>

#include "agreement/agreement_web.h"
#include "allocation/allocation_web.h"
#include "application/application_web.h"
#include "audit/audit_web.h"
#include "billing/billing_web.h"
#include "catalogue/catalogue_web.h"
#include "desk/desk_web.h"
#include "document/document_web.h"
#include "identity/account_web.h"
#include "invoice/invoice_web.h"
#include "notification/jobs_web.h"
#include "organisation/organisation_web.h"
#include "portal/portal.h"
#include "web/pages_web.h"
#include "web/route.h"

static const struct route *const	 tables[] = {
	web_routes,
	portal_routes,
	identity_routes,
	organisation_routes,
	catalogue_routes,
	application_routes,
	document_routes,
	desk_routes,
	scoring_routes,
	decision_routes,
	agreement_routes,
	allocation_routes,
	billing_routes,
	invoice_routes,
	notification_routes,
	audit_routes,
	NULL
};

const struct route *
portal_routes_all(void)
{
	static struct route		 all[ROUTES_MAX + 1];
	const struct route *const	*table;
	const struct route		*r;
	size_t				 n = 0;

	for (table = tables; *table != NULL; table++) {
		for (r = *table; r->method != NULL; r++) {
			assert(n < ROUTES_MAX);
			all[n++] = *r;
		}
	}
	all[n] = (struct route)ROUTES_END;
	return (all);
}
