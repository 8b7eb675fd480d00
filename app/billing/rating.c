/*
 * See rating.h.  Every charge becomes `held` card-seconds at list_price per
 * `unit` seconds, and one formula prices both what is held and what was down.
 */
#include <assert.h>
#include <stdlib.h>

#include "base/day.h"
#include "base/limits.h"
#include "base/money.h"
#include "billing/rating.h"

#define SECONDS_PER_HOUR	3600

const struct err billing_price_missing = { ERR_CONFLICT,
    "billing.price_missing",
    N_("There is no list price for this service. Enter one in the price book."),
    NULL };
const struct err billing_quantity_invalid = { ERR_INVALID,
    "billing.quantity_invalid",
    N_("Enter a quantity of at least one card."), "cards" };
const struct err billing_period_backwards = { ERR_INVALID,
    "billing.period_backwards",
    N_("The last day is before the first day."), "last" };
const struct err billing_period_crosses_month = { ERR_INVALID,
    "billing.period_crosses_month",
    N_("A charge must lie within one calendar month."), "last" };
const struct err billing_credit_over_charge = { ERR_INVALID,
    "billing.credit_over_charge",
    N_("The service credit is for more card-hours than are charged."), "down" };
const struct err billing_rate_invalid = { ERR_INVALID,
    "billing.rate_invalid",
    N_("The subsidy rate must be between 0% and 100%."), "rate" };
const struct err billing_cap_negative = { ERR_INVALID,
    "billing.cap_negative",
    N_("The subsidy cap that is left cannot be less than zero."), "cap" };
const struct err billing_amount_too_large = { ERR_INVALID,
    "billing.amount_too_large",
    N_("The amount is larger than can be invoiced."), NULL };

/* What a charge comes to before it is priced. */
struct measure {
	int64_t	 held;	/* card-seconds */
	int64_t	 unit;	/* seconds that list_price buys for one card */
};

static const struct err	*measure(const struct charge *, struct measure *);
static const struct err	*measure_month(const struct charge *, struct measure *);
static const struct err	*check_terms(const struct charge *,
			    const struct measure *);
static struct rate	 share(struct card_seconds, struct card_seconds);

const struct err *
rating_charge(const struct charge *c, struct amounts *a)
{
	struct measure		 m;
	const struct err	*err;
	struct money		 due;

	assert(c != NULL && a != NULL);
	if ((err = measure(c, &m)) != NULL ||
	    (err = check_terms(c, &m)) != NULL)
		return (err);
	a->gross = money_times(c->list_price, m.held, m.unit);
	a->credit = money_times(c->list_price, c->down.n, m.unit);
	due = money_sub(a->gross, a->credit);
	a->subsidy = money_min(money_rate(due, c->rate), c->cap_left);
	a->net = money_sub(due, a->subsidy);
	return (NULL);
}

static const struct err *
measure(const struct charge *c, struct measure *m)
{
	assert(c != NULL && m != NULL);
	if (c->by == CHARGE_BY_MONTH)
		return (measure_month(c, m));
	if (c->held.n < 0)
		return (&billing_quantity_invalid);
	m->held = c->held.n;
	m->unit = SECONDS_PER_HOUR;
	return (NULL);
}

static const struct err *
measure_month(const struct charge *c, struct measure *m)
{
	assert(c != NULL && m != NULL);
	if (c->cards.n < 1)
		return (&billing_quantity_invalid);
	if (day_compare(c->last, c->first) < 0)
		return (&billing_period_backwards);
	if (day_compare(c->last, day_month_last(c->first)) > 0)
		return (&billing_period_crosses_month);
	m->held = rating_card_seconds(c->cards, c->first, c->last).n;
	m->unit = day_month_days(c->first) * SECONDS_PER_DAY;
	return (NULL);
}

/*
 * The last check keeps every product of rating_charge() within
 * AMOUNT_CENTS_MAX, on whole units so that it needs no wider integer.
 */
static const struct err *
check_terms(const struct charge *c, const struct measure *m)
{
	assert(c != NULL && m != NULL);
	if (c->list_price.cents <= 0)
		return (&billing_price_missing);
	if (c->down.n < 0 || c->down.n > m->held)
		return (&billing_credit_over_charge);
	if (c->rate.bp < 0 || c->rate.bp > RATE_ONE)
		return (&billing_rate_invalid);
	if (c->cap_left.cents < 0)
		return (&billing_cap_negative);
	if (m->held / m->unit >= AMOUNT_CENTS_MAX / c->list_price.cents)
		return (&billing_amount_too_large);
	return (NULL);
}

bool
rating_month(const struct term *t, struct day in_month, struct charge *c)
{
	struct day	 first = day_month_first(in_month);
	struct day	 last = day_month_last(in_month);

	assert(t != NULL);
	if (day_compare(t->first, first) > 0)
		first = t->first;
	if (day_compare(t->last, last) < 0)
		last = t->last;
	if (day_compare(last, first) < 0)
		return (false);
	*c = (struct charge){ .by = CHARGE_BY_MONTH, .cards = t->cards,
	    .first = first, .last = last, .list_price = t->list_price,
	    .rate = t->rate, .cap_left = t->cap };
	return (true);
}

const struct err *
rating_term(const struct term *t, struct amounts *sum)
{
	struct amounts		 total = AMOUNTS_ZERO, month;
	const struct err	*err;
	struct charge		 c;
	struct day		 d;

	assert(t != NULL);
	if (day_compare(t->last, t->first) < 0)
		return (&billing_period_backwards);
	for (d = t->first; day_compare(d, t->last) <= 0;
	    d = day_add(c.last, 1)) {
		if (!rating_month(t, d, &c))	/* d is in the term */
			abort();
		c.cap_left = money_sub(t->cap, total.subsidy);
		if ((err = rating_charge(&c, &month)) != NULL)
			return (err);
		amounts_add(&total, month);
	}
	*sum = total;
	return (NULL);
}

const struct err *
rating_preview(const struct term *t, struct months months,
    struct card_seconds needed, struct preview *p)
{
	struct term		 whole = *t;
	const struct err	*err;

	assert(p != NULL);
	if (months.n < 1 || needed.n < 0)
		return (&billing_quantity_invalid);
	whole.last = day_term_last(t->first, months);
	if ((err = rating_term(&whole, &p->amounts)) != NULL)
		return (err);
	p->last = whole.last;
	p->available = rating_card_seconds(t->cards, t->first, whole.last);
	p->utilisation = share(needed, p->available);
	return (NULL);
}

/* A part of a whole as a rate; what is beyond its type is its largest. */
static struct rate
share(struct card_seconds part, struct card_seconds whole)
{
	assert(whole.n > 0);
	if (part.n / whole.n >= INT32_MAX / RATE_ONE)
		return ((struct rate){ INT32_MAX });
	return ((struct rate){ (int32_t)money_times((struct money){ part.n },
	    RATE_ONE, whole.n).cents });
}

struct card_seconds
rating_card_seconds(struct cards cards, struct day first, struct day last)
{
	return ((struct card_seconds){
	    cards.n * (rating_days(first, last) * SECONDS_PER_DAY) });
}

int
rating_days(struct day first, struct day last)
{
	assert(day_compare(first, last) <= 0);
	return (last.n - first.n + 1);
}

void
amounts_add(struct amounts *sum, struct amounts a)
{
	assert(sum != NULL);
	sum->gross = money_add(sum->gross, a.gross);
	sum->credit = money_add(sum->credit, a.credit);
	sum->subsidy = money_add(sum->subsidy, a.subsidy);
	sum->net = money_add(sum->net, a.net);
}

bool
amounts_balance(struct amounts a)
{
	return (a.net.cents == money_sub(money_sub(a.gross, a.credit),
	    a.subsidy).cents);
}

bool
amounts_equal(struct amounts a, struct amounts b)
{
	return (a.gross.cents == b.gross.cents &&
	    a.credit.cents == b.credit.cents &&
	    a.subsidy.cents == b.subsidy.cents && a.net.cents == b.net.cents);
}
