/* See invoice_document.h. */
#include "invoice/invoice_document.h"

#include <assert.h>

WORDS_TABLE(invoice_kinds, INVOICE_KINDS);
WORDS_TABLE(invoice_units, INVOICE_UNITS);

const struct err invoice_unbalanced = { ERR_BROKEN, "invoice.unbalanced",
    N_("The lines of this invoice do not add up to its total, so it was not "
    "made. Ask for help."), NULL };

const struct err *
invoice_document_check(const struct invoice_document *d)
{
	struct amounts	 sum = AMOUNTS_ZERO;
	size_t		 i;

	assert(d != NULL);
	for (i = 0; i < d->lines_n; i++) {
		if (!amounts_balance(d->lines[i].amounts))
			return (&invoice_unbalanced);
		amounts_add(&sum, d->lines[i].amounts);
	}
	if (!amounts_equal(sum, d->total))
		return (&invoice_unbalanced);
	return (NULL);
}
