/*
 * export -- issued lines for the finance system, as CSV.
 *
 * One row a line, in the order given, in the columns of rules/money.md 9, which
 * never change place.  The bytes depend on the rows alone, so a batch that is
 * exported again is identical; its control totals and hash are kept with the
 * batch, not in the file, so that importers meet rows only.
 */
#ifndef INVOICE_EXPORT_H
#define INVOICE_EXPORT_H

#include "base/csv.h"
#include "base/types.h"
#include "invoice/invoice_document.h"

struct export_row {
	const char		*invoice_number;
	int			 line_number;		/* from 1 */
	struct day		 issued;		/* in Hong Kong */
	const char		*customer_ubi;		/* NULL: it has none */
	const char		*customer_name;
	const char		*agreement, *price_book;
	const char		*status;		/* the stored word */
	struct invoice_line	 line;
};

struct export_totals {
	size_t		 rows;
	struct amounts	 amounts;
};

/* A file that is being made, with its control totals. */
struct export {
	struct csv		 csv;
	struct export_totals	 totals;
};

struct export		 invoice_export_begin(struct arena *);
void			 invoice_export_put(struct export *,
			    const struct export_row *);

#endif
