/*
 * rating -- what compute costs: pure arithmetic on cents.
 *
 * A charge is one line of an invoice.  Its amounts are made in the order of
 * rules/money.md 4: list price times quantity, prorated; less the credit
 * for what was not delivered; times the subsidy rate, but never more than is
 * left of the award's cap; and what remains is net.  Each of gross, credit
 * and subsidy is rounded once, half-up to the cent, from exact integers, and
 * net is their difference, so they always add up.
 *
 * Quantity is exact: both kinds of charge are card-seconds over the seconds
 * that the list price buys, so nothing is rounded before it is priced.
 *
 * Nothing here knows a rate limit, a price book or an envelope: those are
 * rules of the catalogue and of the award.
 */
#ifndef BILLING_RATING_H
#define BILLING_RATING_H

#include "base/err.h"
#include "base/types.h"

/* Always gross - credit - subsidy = net, in HK$ cents. */
struct amounts { struct money gross, credit, subsidy, net; };

#define AMOUNTS_ZERO	((struct amounts){ { 0 }, { 0 }, { 0 }, { 0 } })
#define CAP_NONE	((struct money){ INT64_MAX })	/* no cap at all */

enum charge_by {
	CHARGE_BY_MONTH,	/* cards reserved for days of one month */
	CHARGE_BY_SECOND	/* card-seconds held, priced by the hour */
};

struct charge {
	enum charge_by		 by;
	struct cards		 cards;		/* BY_MONTH: reserved, >= 1 */
	struct day		 first, last;	/* BY_MONTH: both counted */
	struct card_seconds	 held;		/* BY_SECOND: measured, >= 0 */
	struct money		 list_price;	/* of a card-month or card-hour */
	struct card_seconds	 down;		/* charged but not delivered */
	struct rate		 rate;		/* of subsidy, 0 to 100 % */
	struct money		 cap_left;	/* of the award, or CAP_NONE */
};

/* A reservation over any days, both counted, that may span months. */
struct term {
	struct cards	 cards;
	struct day	 first, last;
	struct money	 list_price;	/* of a card-month */
	struct rate	 rate;
	struct money	 cap;		/* over the whole term, or CAP_NONE */
};

struct preview {
	struct day		 last;		/* of the term */
	struct amounts		 amounts;	/* over the whole term */
	struct card_seconds	 available;	/* cards x seconds of the term */
	struct rate		 utilisation;	/* needed / available; may be > 1 */
};

extern const struct err billing_price_missing;
extern const struct err billing_quantity_invalid;
extern const struct err billing_period_backwards;
extern const struct err billing_period_crosses_month;
extern const struct err billing_credit_over_charge;
extern const struct err billing_rate_invalid;
extern const struct err billing_cap_negative;
extern const struct err billing_amount_too_large;

/* The amounts of one charge; untouched when it fails. */
const struct err	*rating_charge(const struct charge *, struct amounts *);

/*
 * The part of a term that lies in the calendar month of `in_month`, ready to
 * be rated: down is none and cap_left is the cap of the whole term, for the
 * caller to set.  False when the term has no day in that month.
 */
bool			 rating_month(const struct term *, struct day in_month,
			    struct charge *);

/* The sum over the calendar months of a term, each rounded as it will be
 * invoiced, with the cap used up from the first month on. */
const struct err	*rating_term(const struct term *, struct amounts *);

/*
 * What an applicant is shown before anything is decided: the term of whole
 * months from term->first (term->last is not read) and the share of it that
 * the hours they say they need would use (rules/scheme.md 4).
 */
const struct err	*rating_preview(const struct term *, struct months,
			    struct card_seconds needed, struct preview *);

/* Cards x seconds of the days from first to last, both counted. */
struct card_seconds	 rating_card_seconds(struct cards, struct day first,
			    struct day last);

/* Days counted of a charge, and days of its month: "20/30". */
int			 rating_days(struct day first, struct day last);

void			 amounts_add(struct amounts *sum, struct amounts);
bool			 amounts_balance(struct amounts);
bool			 amounts_equal(struct amounts, struct amounts);

#endif
