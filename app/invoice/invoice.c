/*
 * The rules of an invoice: who checks, issues, returns and voids it.  An issued
 * one never changes.
 */
#include <assert.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "invoice/invoice.h"

static struct card_seconds undelivered(const struct billable *,
		    struct day first, struct day last);

WORDS_TABLE(invoice_states, INVOICE_STATES);

const struct move invoice_moves[] = {
	{ STATE_NEW, INVOICE_DRAFT, "prepare" },
	{ INVOICE_DRAFT, INVOICE_CHECKED, "check" },
	{ INVOICE_CHECKED, INVOICE_DRAFT, "return" },
	{ INVOICE_DRAFT, INVOICE_VOID, "void" },
	{ INVOICE_CHECKED, INVOICE_VOID, "void" },
	{ INVOICE_CHECKED, INVOICE_ISSUED, "issue" },
	{ 0, 0, NULL }
};

const struct err invoice_own_work = { ERR_DENIED, "invoice.own_work",
    N_("Whoever prepared an invoice cannot check it. Ask another checker."), NULL };
const struct err invoice_not_draft = { ERR_CONFLICT, "invoice.not_draft",
    N_("Only a draft can be checked."), NULL };
const struct err invoice_not_checked = { ERR_CONFLICT, "invoice.not_checked",
    N_("Only a checked invoice can be issued or returned."), NULL };
const struct err invoice_fixed = { ERR_CONFLICT, "invoice.fixed",
    N_("An issued invoice never changes. Correct it with a credit note."), NULL };
const struct err invoice_no_pdf = { ERR_CONFLICT, "invoice.no_pdf",
    N_("The document is being made. Open this page again in a moment."), NULL };
const struct err invoice_nothing = { ERR_CONFLICT, "invoice.nothing",
    N_("There is nothing to invoice in this month that is not invoiced already."), NULL };
const struct err invoice_short = { ERR_CONFLICT, "invoice.short",
    N_("More of the award's subsidy is left than when this was drafted, because an earlier draft is void. Draft that month again; if this message stays, void this draft and draft it again."), NULL };

const struct err *
invoice_check(const struct invoice *i, struct id person)
{
	assert(i != NULL);
	if (i->state != INVOICE_DRAFT)
		return (&invoice_not_draft);
	return (i->prepared_by.n == person.n ? &invoice_own_work : NULL);
}

const struct err *
invoice_return(const struct invoice *i)
{
	assert(i != NULL);
	return (i->state == INVOICE_CHECKED ? NULL : &invoice_not_checked);
}

const struct err *
invoice_void(const struct invoice *i)
{
	assert(i != NULL);
	return (move_is_allowed(invoice_moves, i->state, INVOICE_VOID) ? NULL :
	    &invoice_fixed);
}

const struct err *
invoice_issue(const struct invoice *i)
{
	assert(i != NULL);
	return (i->state == INVOICE_CHECKED ? NULL : &invoice_not_checked);
}

const struct err *
invoice_claim(const struct invoice *i, const struct invoice_item *items,
    size_t n)
{
	struct money	 full = { 0 };
	size_t		 k;

	assert(i != NULL && (items != NULL || n == 0));
	for (k = 0; k < n; k++)
		full = money_add(full, money_rate(money_sub(items[k].gross,
		    items[k].credit), items[k].rate));
	return (i->cap_left.cents > 0 && i->subsidy.cents < full.cents ?
	    &invoice_short : NULL);
}

const char *
invoice_number(struct arena *a, int fiscal_year, int64_t n)
{
	return (arena_printf(a, "%d-%06lld", fiscal_year, (long long)n));
}

/* What was reserved and could not be used, since it was not open yet. */
static struct card_seconds
undelivered(const struct billable *b, struct day first, struct day last)
{
	struct day	 until = day_add(b->opened_on, -1);

	if (day_compare(until, first) < 0)
		return ((struct card_seconds){ 0 });
	return (rating_card_seconds(b->cards, first,
	    day_compare(until, last) > 0 ? last : until));
}

const struct err *
invoice_rate(const struct billable *b, struct day month, struct charge *c,
    struct amounts *a)
{
	const struct term	 t = { .cards = b->cards, .first = b->first_day,
				    .last = b->last_day, .list_price = b->unit,
				    .rate = b->rate, .cap = b->cap_left };

	assert(c != NULL);
	if (!rating_month(&t, month, c))
		return (&billing_period_backwards);
	c->down = undelivered(b, c->first, c->last);
	return (rating_charge(c, a));
}
