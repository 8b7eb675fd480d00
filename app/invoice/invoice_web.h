/* invoice_web -- invoices, from draft to document. */
#ifndef INVOICE_WEB_H
#define INVOICE_WEB_H

#include "web/route.h"

handler	invoice_list_show, invoice_show, invoice_check_create,
	invoice_return_create, invoice_void_create, invoice_issue_create,
	invoice_pdf_show;

extern const struct route invoice_routes[];

#endif
