/*
 * papers -- what leaves the house about an invoice: its document, and the
 * export of a month for the finance system.  Both are kept as bytes, so that
 * a second download is the same to the byte.
 */
#ifndef INVOICE_PAPERS_H
#define INVOICE_PAPERS_H

#include "invoice/export.h"
#include "invoice/invoice.h"
#include "notification/worker.h"

/* Renders and keeps the document of an issued invoice. */
worker	invoice_pdf_work;

struct export_batch {
	struct id	 id;
	struct day	 month;
	struct instant	 made_at;
	const char	*maker;
	int64_t		 rows;
	struct money	 gross, subsidy, net;
	const char	*sha256;
};

/* Rows. */
const struct err *invoice_pdf_by_id(struct db *, struct id, struct bytes *);
const struct err *invoice_pdf_insert(struct db *, const struct invoice *,
		    struct bytes);
/* All issued lines of a month; csv_too_large when one file cannot hold them. */
const struct err *export_of_month(struct db *, struct day month,
		    struct export *);
struct export_making {
	struct day	 month;
	struct id	 person;
	struct export	 file;
};
const struct err *export_insert(struct db *, const struct export_making *,
		    struct id *);
const struct err *export_by_id(struct db *, struct id, struct bytes *,
		    const char **month);
/* The newest, from below `after` on: up to PAGE_ROWS and one more. */
const struct err *export_list(struct db *, struct id after,
		    struct export_batch **, size_t *);
/* Remind of invoices that are due, and of a month that can be closed. */
const struct err *invoice_remind_due(struct db *, const char *public_url);

#endif
