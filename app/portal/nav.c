/* Where every page leads.  Who may open a page is shown its entry. */
#include "portal/portal.h"

const struct nav_item portal_nav[] = {
	{ "/",			N_("Dashboard"),
	    { "organisations", "invitations", "organisation-changes" } },
	{ "/applications",	N_("Applications"),
	    { "information-requests" } },
	{ "/catalogue",		N_("Catalogue"), { NULL } },
	{ "/review",		N_("Review"),	{ "assignments" } },
	{ "/decisions",		N_("Decisions"), { NULL } },
	{ "/offers",		N_("Offers"), { NULL } },
	{ "/allocations",	N_("Allocations"), { NULL } },
	{ "/invoices",		N_("Invoices"), { NULL } },
	{ "/billing",		N_("Billing"), { NULL } },
	{ "/operations",	N_("Operations"), { NULL } },
	{ "/audit",		N_("Audit"), { NULL } },
	{ "/administration",	N_("Administration"), { "people", "role-requests" } },
	{ NULL, NULL, { NULL } }
};
