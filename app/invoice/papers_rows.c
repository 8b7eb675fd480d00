#include "base/arena.h"
#include "db/db.h"
#include "gen/sql.h"
#include "identity/identity.h"
#include "invoice/papers.h"

struct stored { struct bytes content; const char *month; };
struct made { struct id id; };

/* A row of the export, flat. */
struct flat {
	const char	*number, *buyer_ubi, *buyer_name, *agreement,
			*price_book, *status, *sku, *description_en,
			*description_zh, *scheme;
	int32_t		 line;
	struct day	 issue_day, first_day, last_day;
	struct cards	 quantity;
	struct money	 unit, gross, credit, subsidy, net;
	struct rate	 rate;
};

static struct export_row	 row_of(const struct flat *);

static const struct column pdf_columns[] = {
	COLUMN(struct stored, content), COLUMNS_END
};
static const struct column stored_columns[] = {
	COLUMN(struct stored, content), COLUMN(struct stored, month), COLUMNS_END
};
static const struct column made_columns[] = {
	COLUMN(struct made, id), COLUMNS_END
};
static const struct column flat_columns[] = {
	COLUMN(struct flat, number), COLUMN(struct flat, buyer_ubi),
	COLUMN(struct flat, buyer_name), COLUMN(struct flat, agreement),
	COLUMN(struct flat, price_book), COLUMN(struct flat, status),
	COLUMN(struct flat, sku), COLUMN(struct flat, description_en),
	COLUMN(struct flat, description_zh), COLUMN(struct flat, scheme),
	COLUMN(struct flat, line), COLUMN(struct flat, issue_day),
	COLUMN(struct flat, first_day), COLUMN(struct flat, last_day),
	COLUMN(struct flat, quantity), COLUMN(struct flat, unit),
	COLUMN(struct flat, gross), COLUMN(struct flat, credit),
	COLUMN(struct flat, subsidy), COLUMN(struct flat, net),
	COLUMN(struct flat, rate), COLUMNS_END
};
static const struct column batch_columns[] = {
	COLUMN(struct export_batch, id), COLUMN(struct export_batch, month),
	COLUMN(struct export_batch, made_at), COLUMN(struct export_batch, maker),
	COLUMN(struct export_batch, rows), COLUMN(struct export_batch, gross),
	COLUMN(struct export_batch, subsidy), COLUMN(struct export_batch, net),
	COLUMN(struct export_batch, sha256), COLUMNS_END
};

const struct err *
invoice_pdf_by_id(struct db *db, struct id id, struct bytes *content)
{
	const struct err	*err;
	struct stored		 s;

	if ((err = db_one(db, &sql_invoice_pdf_by_id, pdf_columns, &s,
	    P(id))) == NULL)
		*content = s.content;
	return (err);
}

const struct err *
invoice_pdf_insert(struct db *db, const struct invoice *i, struct bytes content)
{
	return (db_exec(db, &sql_invoice_pdf_insert, P(i->id), P(i->org),
	    P(hash_bytes(db_arena(db), content)), P(content)));
}

static struct export_row
row_of(const struct flat *f)
{
	return ((struct export_row){
		.invoice_number = f->number, .line_number = f->line,
		.issued = f->issue_day, .customer_ubi = f->buyer_ubi,
		.customer_name = f->buyer_name, .agreement = f->agreement,
		.price_book = f->price_book, .status = f->status,
		.line = { .sku = f->sku,
		    .description = { f->description_en, f->description_zh },
		    .first = f->first_day, .last = f->last_day,
		    .unit = INVOICE_UNIT_MONTH, .cards = f->quantity,
		    .list_price = f->unit, .scheme = f->scheme,
		    .rate = f->rate,
		    .amounts = { f->gross, f->credit, f->subsidy, f->net } } });
}

const struct err *
export_lines(struct db *db, struct day month, struct export_row **rows,
    size_t *n)
{
	const struct err	*err;
	struct flat		*flat;
	size_t			 i;

	if ((err = db_list(db, &sql_export_lines, flat_columns, &flat, n,
	    P(month))) != NULL)
		return (err);
	*rows = arena_array(db_arena(db), struct export_row, *n);
	for (i = 0; i < *n; i++)
		(*rows)[i] = row_of(&flat[i]);
	return (NULL);
}

const struct err *
export_insert(struct db *db, const struct export_making *e, struct id *id)
{
	const struct export_totals *t = &e->totals;
	const struct err	*err;
	struct made		 m;

	if ((err = db_one(db, &sql_export_insert, made_columns, &m, P(e->month),
	    P(e->person), P((int)t->rows), P(t->amounts.gross),
	    P(t->amounts.subsidy), P(t->amounts.net),
	    P(hash_bytes(db_arena(db), e->content)), P(e->content))) == NULL)
		*id = m.id;
	return (err);
}

const struct err *
export_by_id(struct db *db, struct id id, struct bytes *content,
    const char **month)
{
	const struct err	*err;
	struct stored		 s;

	if ((err = db_one(db, &sql_export_by_id, stored_columns, &s,
	    P(id))) == NULL) {
		*content = s.content;
		*month = s.month;
	}
	return (err);
}

const struct err *
export_list(struct db *db, struct export_batch **list, size_t *n)
{
	return (db_list0(db, &sql_export_list, batch_columns, list, n));
}
