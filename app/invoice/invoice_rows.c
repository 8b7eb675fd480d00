#include "base/arena.h"
#include "db/db.h"
#include "gen/sql.h"
#include "invoice/invoice.h"

struct number { int64_t n; };

static const struct column columns[] = {
	COLUMN(struct invoice, id), COLUMN(struct invoice, org),
	COLUMN(struct invoice, allocation), COLUMN(struct invoice, application),
	COLUMN(struct invoice, allocation_reference),
	COLUMN(struct invoice, agreement),
	COLUMN(struct invoice, number), COLUMN(struct invoice, price_book),
	COLUMN(struct invoice, month),
	COLUMN_WORD(struct invoice, state, invoice_states),
	COLUMN(struct invoice, is_placeholder), COLUMN(struct invoice, has_pdf),
	COLUMN(struct invoice, gross), COLUMN(struct invoice, credit),
	COLUMN(struct invoice, subsidy), COLUMN(struct invoice, net),
	COLUMN(struct invoice, cap_left),
	COLUMN(struct invoice, buyer_name_en),
	COLUMN(struct invoice, buyer_name_zh),
	COLUMN(struct invoice, buyer_ubi), COLUMN(struct invoice, buyer_address),
	COLUMN(struct invoice, purchase_order),
	COLUMN(struct invoice, finance_email),
	COLUMN(struct invoice, finance_lang),
	COLUMN(struct invoice, prepared_by),
	COLUMN(struct invoice, preparer), COLUMN(struct invoice, checker),
	COLUMN(struct invoice, issue_day), COLUMN(struct invoice, due_day),
	COLUMN(struct invoice, issued_at), COLUMN(struct invoice, payment_days),
	COLUMNS_END
};
static const struct column item_columns[] = {
	COLUMN(struct invoice_item, line), COLUMN(struct invoice_item, sku),
	COLUMN(struct invoice_item, description_en),
	COLUMN(struct invoice_item, description_zh),
	COLUMN(struct invoice_item, first_day),
	COLUMN(struct invoice_item, last_day),
	COLUMN(struct invoice_item, quantity), COLUMN(struct invoice_item, unit),
	COLUMN(struct invoice_item, days),
	COLUMN(struct invoice_item, month_days),
	COLUMN(struct invoice_item, gross), COLUMN(struct invoice_item, credit),
	COLUMN(struct invoice_item, subsidy), COLUMN(struct invoice_item, net),
	COLUMN(struct invoice_item, rate), COLUMN(struct invoice_item, scheme),
	COLUMNS_END
};
static const struct column billable_columns[] = {
	COLUMN(struct billable, allocation), COLUMN(struct billable, cards),
	COLUMN(struct billable, first_day), COLUMN(struct billable, last_day),
	COLUMN(struct billable, opened_on),
	COLUMN(struct billable, unit), COLUMN(struct billable, rate),
	COLUMN(struct billable, cap_left), COLUMNS_END
};
static const struct column number_columns[] = {
	COLUMN(struct number, n), COLUMNS_END
};

static const struct db_refusal refusals[] = {
	{ "invoice_fixed", &invoice_fixed },
	{ "invoice_two_people", &invoice_own_work },
	{ "invoice_move", &invoice_not_checked },
};

void
invoice_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

const struct err *
invoice_list(struct db *db, const struct invoice_filter *f,
    struct invoice **list, size_t *n)
{
	return (db_list(db, &sql_invoice_list, columns, list, n, P(f->state),
	    P(f->month), P(f->before)));
}

const struct err *
invoice_by_id(struct db *db, struct id id, struct invoice *i)
{
	return (db_one(db, &sql_invoice_by_id, columns, i, P(id)));
}

const struct err *
invoice_lock(struct db *db, struct id id, struct invoice *i)
{
	return (db_one(db, &sql_invoice_lock, columns, i, P(id)));
}

const struct err *
invoice_items(struct db *db, struct id id, struct invoice_item **items,
    size_t *n)
{
	return (db_list(db, &sql_invoice_items, item_columns, items, n, P(id)));
}

const struct err *
invoice_billables(struct db *db, struct day month, struct billable **list,
    size_t *n)
{
	return (db_list(db, &sql_invoice_billables, billable_columns, list, n,
	    P(month)));
}

/* All drafts of a month in two statements, whatever their number. */
const struct err *
invoice_draft(struct db *db, const struct drafting *d)
{
	enum { ALLOCATION, FIRST, LAST, GROSS, CREDIT, SUBSIDY, NET, UNIT, ARRAYS };
	struct ids		 v[ARRAYS];
	struct id		*p[ARRAYS];
	const struct err	*err;
	size_t			 i;

	for (i = 0; i < ARRAYS; i++) {
		p[i] = arena_array(db_arena(db), struct id, d->n);
		v[i] = (struct ids){ p[i], d->n };
	}
	for (i = 0; i < d->n; i++) {
		p[ALLOCATION][i] = d->of[i].allocation;
		p[FIRST][i].n = d->charges[i].first.n;
		p[LAST][i].n = d->charges[i].last.n;
		p[GROSS][i].n = d->amounts[i].gross.cents;
		p[CREDIT][i].n = d->amounts[i].credit.cents;
		p[SUBSIDY][i].n = d->amounts[i].subsidy.cents;
		p[NET][i].n = d->amounts[i].net.cents;
		p[UNIT][i].n = d->of[i].unit.cents;
	}
	if ((err = db_exec(db, &sql_invoice_draft, P(d->month), P(d->person),
	    P(v[ALLOCATION]), P(v[GROSS]), P(v[CREDIT]), P(v[SUBSIDY]),
	    P(v[NET]))) != NULL)
		return (err);
	return (db_exec(db, &sql_invoice_draft_lines, P(d->month),
	    P(v[ALLOCATION]), P(v[FIRST]), P(v[LAST]), P(v[UNIT])));
}

const struct err *
invoice_save_state(struct db *db, struct id id, enum invoice_state state,
    struct id person)
{
	return (db_exec(db, &sql_invoice_save_state, P(id),
	    P_WORD(invoice_states, state), P(person)));
}

const struct err *
invoice_take_number(struct db *db, int fiscal_year, int64_t *n)
{
	const struct err	*err;
	struct number		 taken;

	if ((err = db_one(db, &sql_invoice_take_number, number_columns, &taken,
	    P(fiscal_year))) == NULL)
		*n = taken.n;
	return (err);
}

const struct err *
invoice_save_issued(struct db *db, const struct invoice *i, struct id person)
{
	return (db_exec(db, &sql_invoice_save_issued, P(i->id), P(i->number),
	    P(i->issue_day), P(i->due_day), P(person)));
}

const struct err *
invoice_part(struct db *db, const struct invoice *i, struct id person,
    const char *part)
{
	return (db_exec(db, &sql_invoice_part, P(i->application), P(person),
	    P(part)));
}
