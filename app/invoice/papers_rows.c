/*
 * What is made of issued invoices: documents and exports, kept byte for byte.
 */
#include <assert.h>

#include "base/limits.h"
#include "db/db.h"
#include "gen/sql.h"
#include "identity/identity.h"
#include "invoice/papers.h"

struct stored { struct bytes content; const char *month; };
struct made { struct id id; };

/* A row of the export, flat. */
struct flat {
	const char	*number, *buyer_ubi, *buyer_name, *agreement,
			*price_book, *status, *sku;
	int32_t		 line;
	struct day	 issue_day, first_day, last_day;
	struct cards	 quantity;
	struct money	 unit, gross, credit, subsidy, net;
	struct rate	 rate;
};

static struct export_row	 row_of(const struct flat *);
static const struct err		*put_more(struct db *, struct day,
				    struct flat *, struct export *, size_t *);

COLUMNS(pdf_columns, struct stored, COLUMN(content));
COLUMNS(stored_columns, struct stored,
    COLUMN(content), COLUMN(month));
COLUMNS(made_columns, struct made, COLUMN(id));
COLUMNS(flat_columns, struct flat,
    COLUMN(number), COLUMN(buyer_ubi), COLUMN(buyer_name), COLUMN(agreement),
    COLUMN(price_book), COLUMN(status), COLUMN(sku), COLUMN(line), COLUMN(issue_day),
    COLUMN(first_day), COLUMN(last_day), COLUMN(quantity), COLUMN(unit),
    COLUMN(gross), COLUMN(credit), COLUMN(subsidy), COLUMN(net), COLUMN(rate));
COLUMNS(batch_columns, struct export_batch,
    COLUMN(id), COLUMN(month), COLUMN(made_at), COLUMN(maker), COLUMN(rows),
    COLUMN(gross), COLUMN(subsidy), COLUMN(net), COLUMN(sha256));

const struct err *
invoice_pdf_by_id(struct db *db, struct id id, struct bytes *content)
{
	const struct err	*err;
	struct stored		 s;

	assert(db != NULL);
	if ((err = db_one(db, &sql_invoice_pdf_by_id, pdf_columns, &s,
	    P(id))) == NULL)
		*content = s.content;
	return (err);
}

const struct err *
invoice_pdf_insert(struct db *db, const struct invoice *i, struct bytes content)
{
	assert(db != NULL && i != NULL);
	return (db_exec(db, &sql_invoice_pdf_insert, P(i->id), P(i->org),
	    P(hash_bytes(db_arena(db), content)), P(content)));
}

static struct export_row
row_of(const struct flat *f)
{
	assert(f != NULL);
	return ((struct export_row){
		.invoice_number = f->number, .line_number = f->line,
		.issued = f->issue_day, .customer_ubi = f->buyer_ubi,
		.customer_name = f->buyer_name, .agreement = f->agreement,
		.price_book = f->price_book, .status = f->status,
		.line = { .sku = f->sku,
		    .first = f->first_day, .last = f->last_day,
		    .unit = INVOICE_UNIT_MONTH, .cards = f->quantity,
		    .list_price = f->unit,
		    .rate = f->rate,
		    .amounts = { f->gross, f->credit, f->subsidy, f->net } } });
}

/* The next of them after the last line that was put. */
static const struct err *
put_more(struct db *db, struct day month, struct flat *last, struct export *e,
    size_t *n)
{
	const struct err	*err;
	struct flat		*flat;
	struct export_row	 row;
	size_t			 i;

	if ((err = db_list(db, &sql_export_lines, flat_columns, &flat, n,
	    P(month), P(last->number), P(last->line),
	    P((int)EXPORT_BATCH_ROWS))) != NULL || *n == 0)
		return (err);
	for (i = 0; i < *n; i++) {
		row = row_of(&flat[i]);
		invoice_export_put(e, &row);
	}
	*last = flat[*n - 1];
	return (csv_fits(&e->csv));
}

const struct err *
export_of_month(struct db *db, struct day month, struct export *e)
{
	struct flat		 last = { .number = "" };
	const struct err	*err;
	size_t			 n;

	assert(db != NULL && e != NULL);
	*e = invoice_export_begin(db_arena(db));
	do {
		if ((err = put_more(db, month, &last, e, &n)) != NULL)
			return (err);
	} while (n == EXPORT_BATCH_ROWS);
	return (NULL);
}

const struct err *
export_insert(struct db *db, const struct export_making *e, struct id *id)
{
	const struct export_totals *t = &e->file.totals;
	struct bytes		 content = csv_bytes(&e->file.csv);
	const struct err	*err;
	struct made		 m;

	assert(db != NULL);
	if ((err = db_one(db, &sql_export_insert, made_columns, &m, P(e->month),
	    P(e->person), P((int)t->rows), P(t->amounts.gross),
	    P(t->amounts.subsidy), P(t->amounts.net),
	    P(hash_bytes(db_arena(db), content)), P(content))) == NULL)
		*id = m.id;
	return (err);
}

const struct err *
export_by_id(struct db *db, struct id id, struct bytes *content,
    const char **month)
{
	const struct err	*err;
	struct stored		 s;

	assert(db != NULL);
	if ((err = db_one(db, &sql_export_by_id, stored_columns, &s,
	    P(id))) == NULL) {
		*content = s.content;
		*month = s.month;
	}
	return (err);
}

const struct err *
export_list(struct db *db, struct id after, struct export_batch **list,
    size_t *n)
{
	assert(db != NULL && list != NULL);
	return (db_list(db, &sql_export_list, batch_columns, list, n,
	    P(after)));
}

const struct err *
invoice_remind_due(struct db *db, const char *public_url)
{
	const struct err	*err;

	if ((err = db_exec(db, &sql_invoice_remind_due,
	    P(public_url))) != NULL)
		return (err);
	return (db_exec(db, &sql_month_remind_due, P(public_url)));
}
