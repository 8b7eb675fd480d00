/* Invoices and their lines to and from the database. */
#include <assert.h>

#include "base/arena.h"
#include "db/db.h"
#include "gen/sql.h"
#include "invoice/invoice.h"

struct number { int64_t n; };

COLUMNS(columns, struct invoice,
    COLUMN(id), COLUMN(org), COLUMN(allocation), COLUMN(application),
    COLUMN(allocation_reference), COLUMN(agreement), COLUMN(number),
    COLUMN(price_book), COLUMN(month), COLUMN_WORD(state, invoice_states),
    COLUMN(is_placeholder), COLUMN(has_pdf), COLUMN(gross), COLUMN(credit),
    COLUMN(subsidy), COLUMN(net), COLUMN(cap_left), COLUMN(buyer_name_en),
    COLUMN(buyer_name_zh), COLUMN(buyer_ubi), COLUMN(buyer_address),
    COLUMN(purchase_order), COLUMN(finance_email), COLUMN(finance_lang),
    COLUMN(prepared_by), COLUMN(preparer), COLUMN(checker), COLUMN(issue_day),
    COLUMN(due_day), COLUMN(issued_at), COLUMN(payment_days));
COLUMNS(item_columns, struct invoice_item,
    COLUMN(line), COLUMN(sku), COLUMN(description_en), COLUMN(description_zh),
    COLUMN(first_day), COLUMN(last_day), COLUMN(quantity), COLUMN(unit),
    COLUMN(days), COLUMN(month_days), COLUMN(gross), COLUMN(credit),
    COLUMN(subsidy), COLUMN(net), COLUMN(rate), COLUMN(scheme));
COLUMNS(billable_columns, struct billable,
    COLUMN(allocation), COLUMN(cards), COLUMN(first_day), COLUMN(last_day),
    COLUMN(opened_on), COLUMN(unit), COLUMN(rate), COLUMN(cap_left));
COLUMNS(number_columns, struct number, COLUMN(n));

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
	assert(db != NULL && f != NULL && list != NULL);
	return (db_list(db, &sql_invoice_list, columns, list, n, P(f->state),
	    P(f->month), P(f->before)));
}

const struct err *
invoice_by_id(struct db *db, struct id id, struct invoice *i)
{
	assert(db != NULL && i != NULL);
	return (db_one(db, &sql_invoice_by_id, columns, i, P(id)));
}

const struct err *
invoice_lock(struct db *db, struct id id, struct invoice *i)
{
	assert(db != NULL && i != NULL);
	return (db_one(db, &sql_invoice_lock, columns, i, P(id)));
}

const struct err *
invoice_items(struct db *db, struct id id, struct invoice_item **items,
    size_t *n)
{
	assert(db != NULL && items != NULL);
	return (db_list(db, &sql_invoice_items, item_columns, items, n, P(id)));
}

const struct err *
invoice_billables(struct db *db, struct day month, struct billable **list,
    size_t *n)
{
	assert(db != NULL && list != NULL);
	return (db_list(db, &sql_invoice_billables, billable_columns, list, n,
	    P(month)));
}

/* All drafts of a month in two statements, whatever their number. */
const struct err *
invoice_draft(struct db *db, const struct drafting *d)
{
	assert(db != NULL && d != NULL);
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
	assert(db != NULL && id.n > 0);
	return (db_exec(db, &sql_invoice_save_state, P(id),
	    P_WORD(invoice_states, state), P(person)));
}

const struct err *
invoice_take_number(struct db *db, int fiscal_year, int64_t *n)
{
	const struct err	*err;
	struct number		 taken;

	assert(db != NULL);
	if ((err = db_one(db, &sql_invoice_take_number, number_columns, &taken,
	    P(fiscal_year))) == NULL)
		*n = taken.n;
	return (err);
}

const struct err *
invoice_save_issued(struct db *db, const struct invoice *i, struct id person)
{
	assert(db != NULL && i != NULL && i->id.n > 0);
	return (db_exec(db, &sql_invoice_save_issued, P(i->id), P(i->number),
	    P(i->issue_day), P(i->due_day), P(person)));
}

const struct err *
invoice_part(struct db *db, const struct invoice *i, struct id person,
    const char *part)
{
	assert(db != NULL && i != NULL && i->application.n > 0);
	return (db_exec(db, &sql_invoice_part, P(i->application), P(person),
	    P(part)));
}
