/* seller -- who writes the invoices, and where they are paid. */
#ifndef INVOICE_SELLER_H
#define INVOICE_SELLER_H

#include "invoice/invoice_document.h"

struct seller {
	struct invoice_party	 party;
	const char		*bank, *account_name, *account_number;
	const char		*fps_id;
};

#endif
