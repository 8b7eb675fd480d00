/*
 * period -- the months that are billed, and the ledger.
 *
 * A month is open, then closed (its usage is complete), rated (its invoices
 * are drafted) and invoiced: rules/states.md 4.  It is never opened again.
 *
 * A month calls for one invoice of each allocation that reserves cards in it
 * and that the cluster had opened by its last day, also where the net is
 * nothing.  What opens later could not be used in that month and is never
 * billed for it; the month in which it opens is billed from its first
 * reserved day, less a credit for the days before (rules/money.md 6).  So what a
 * month calls for does not depend on when it is drafted.
 *
 * It is invoiced in the transaction that issues the last of them; a draft that
 * is void is called for still, until it is drafted again and issued.  From
 * then on nothing is drafted in it.  A month that calls for nothing stays
 * closed, and one that calls for what has no list price is not drafted.
 *
 * The ledger is double entry: debits are positive, credits negative, and a
 * journal adds up to zero (rules/money.md 8).
 */
#ifndef BILLING_PERIOD_H
#define BILLING_PERIOD_H

#include "base/err.h"
#include "base/types.h"
#include "base/words.h"
#include "billing/rating.h"

struct arena;
struct db;

#define PERIOD_STATES(X)						\
	X(PERIOD_OPEN,	   "open",	N_("Open"))			\
	X(PERIOD_CLOSED,   "closed",	N_("Closed"))			\
	X(PERIOD_RATED,	   "rated",	N_("Drafted"))			\
	X(PERIOD_INVOICED, "invoiced",	N_("Invoiced"))
WORDS_ENUM(period_state, PERIOD_STATES);
extern const struct move	period_moves[];

struct period {
	struct day	 month;		/* its first day */
	enum period_state state;
	int64_t		 called_for;	/* invoices, drafted or not */
	const char	*unpriced;	/* what of it has no list price, or NULL */
	int64_t		 drafts, checked, issued;
	struct money	 gross, subsidy, net;	/* of those issued */
};

extern const struct err	period_not_over, period_not_closed, period_closed,
			period_invoiced, period_no_month, period_unpriced;

/* "2026-11"; period_no_month when it is not one. */
const struct err *period_parse(const char *, struct day *month);
/* The same back, for addresses and the record; people read shown_month(). */
const char	*period_code(struct arena *, struct day month);
/* May it be closed today?  Only when its last day has passed. */
const struct err *period_close(const struct period *, struct day today);
/* May its invoices be drafted? */
const struct err *period_draft(const struct period *);
/* Is it invoiced when one more of its invoices is issued? */
bool		 period_is_last_issue(const struct period *);

#define LEDGER_CUSTOMERS	"1100"
#define LEDGER_SCHEME		"1150"
#define LEDGER_REVENUE		"4100"
#define LEDGER_LINES_MAX	3

struct ledger_line { const char *account; struct money amount; };

/* The journal of an invoice: what the customer and the scheme owe against
 * revenue.  Legs of nothing are left out; returns how many there are, 0 for
 * an invoice of nothing. */
size_t		 ledger_of_invoice(struct amounts,
		    struct ledger_line[LEDGER_LINES_MAX]);

/* Rows.  period_lock() also makes the row of a month that has none, and
 * counts what stands in it once it is held. */
const struct err *period_list(struct db *, struct period **, size_t *);
const struct err *period_lock(struct db *, struct day month, struct period *);
const struct err *period_save_state(struct db *, struct day month,
		    enum period_state, struct id person);
const struct err *journal_insert(struct db *, struct id source, struct id org,
		    const struct ledger_line *, size_t n);

#endif
