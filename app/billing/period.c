/*
 * The rules of a month of billing: when it closes, and what a reservation is
 * worth in it.  It is never opened again.
 */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "billing/period.h"

WORDS_TABLE(period_states, PERIOD_STATES);

const struct move period_moves[] = {
	{ STATE_NEW, PERIOD_OPEN, "open" },
	{ PERIOD_OPEN, PERIOD_CLOSED, "close" },
	{ PERIOD_CLOSED, PERIOD_RATED, "rate" },
	{ PERIOD_RATED, PERIOD_INVOICED, "invoice" },
	{ 0, 0, NULL }
};

const struct err period_not_over = { ERR_CONFLICT, "period.not_over",
    N_("This month can be closed from the first day of the next one."), NULL };
const struct err period_closed = { ERR_CONFLICT, "period.closed",
    N_("This month is closed already; a closed month is never opened again."), NULL };
const struct err period_not_closed = { ERR_CONFLICT, "period.not_closed",
    N_("Close the month before its invoices are drafted."), NULL };
const struct err period_invoiced = { ERR_CONFLICT, "period.invoiced",
    N_("Every invoice of this month is issued; nothing more is drafted in it."), NULL };
const struct err period_unpriced = { ERR_CONFLICT, "period.unpriced",
    N_("An allocation of this month has no list price; the billing page says which. Have the price added to its price book, then draft the month."), NULL };
const struct err period_no_month = { ERR_MISSING, "period.no_month",
    N_("There is no such month."), NULL };

const struct err *
period_parse(const char *s, struct day *month)
{
	char	 day[] = "0000-00-01";

	if (s == NULL || strlen(s) != 7)
		return (&period_no_month);
	memcpy(day, s, 7);
	return (day_parse(day, month) ? NULL : &period_no_month);
}

const char *
period_code(struct arena *a, struct day month)
{
	struct date	 d = date_of_day(month);

	return (arena_printf(a, "%d-%02d", d.year, d.month));
}

const struct err *
period_close(const struct period *p, struct day today)
{
	assert(p != NULL);
	if (p->state != PERIOD_OPEN)
		return (&period_closed);
	if (day_compare(today, day_month_last(p->month)) <= 0)
		return (&period_not_over);
	return (NULL);
}

const struct err *
period_draft(const struct period *p)
{
	assert(p != NULL);
	if (p->state == PERIOD_INVOICED)
		return (&period_invoiced);
	if (p->state == PERIOD_OPEN)
		return (&period_not_closed);
	return (p->unpriced != NULL ? &period_unpriced : NULL);
}

bool
period_is_last_issue(const struct period *p)
{
	assert(p != NULL);
	return (p->state == PERIOD_RATED && p->issued + 1 == p->called_for);
}

size_t
ledger_of_invoice(struct amounts a, struct ledger_line lines[LEDGER_LINES_MAX])
{
	const struct ledger_line	 all[LEDGER_LINES_MAX] = {
		{ LEDGER_CUSTOMERS, a.net },
		{ LEDGER_SCHEME, a.subsidy },
		{ LEDGER_REVENUE, { -(a.net.cents + a.subsidy.cents) } },
	};
	size_t				 i, n = 0;

	for (i = 0; i < LEDGER_LINES_MAX; i++) {
		if (all[i].amount.cents != 0)
			lines[n++] = all[i];
	}
	return (n);
}
