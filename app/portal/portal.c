/* What is said once, at start: each domain to the database layer, and the
 * portal to the dispatcher. */
#include "agreement/agreement.h"
#include "application/application.h"
#include "decision/decision.h"
#include "identity/account.h"
#include "identity/role_request.h"
#include "invoice/invoice.h"
#include "organisation/change.h"
#include "organisation/organisation.h"
#include "portal/portal.h"
#include "review/review.h"
#include "scoring/scoring.h"
#include "web/route.h"

const struct portal *
portal_open(void)
{
	static struct portal	 portal;

	account_start();
	role_request_start();
	organisation_start();
	change_start();
	application_start();
	review_start();
	scoring_start();
	decision_start();
	agreement_start();
	invoice_start();
	portal = (struct portal){ .routes = portal_routes_all(),
	    .nav = portal_nav };
	route_index(&portal);
	return (&portal);
}
