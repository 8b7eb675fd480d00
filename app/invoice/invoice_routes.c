/* Routes: invoices, from draft to document. */
#include "identity/role.h"
#include "invoice/invoice_web.h"

#define R(role)	ROLE_BIT(ROLE_##role)
#define READERS	(ROLES_ORG | R(BILLER) | R(BILL_CHECKER) | R(RECONCILER) |	\
		 R(AUDITOR))

const struct route invoice_routes[] = {
	{ "GET", "/invoices", invoice_list_show, READERS, NULL, 0 },
	{ "GET", "/invoices/:id", invoice_show, READERS, NULL, 0 },
	{ "GET", "/invoices/:id/pdf", invoice_pdf_show, READERS, NULL, 0 },
	{ "POST", "/invoices/:id/check", invoice_check_create, R(BILL_CHECKER),
	    invoice_show, 0 },
	{ "POST", "/invoices/:id/return", invoice_return_create,
	    R(BILL_CHECKER), invoice_show, 0 },
	{ "POST", "/invoices/:id/void", invoice_void_create, R(BILLER),
	    invoice_show, 0 },
	{ "POST", "/invoices/:id/issue", invoice_issue_create, R(BILLER),
	    invoice_show, 0 },
	ROUTES_END
};
