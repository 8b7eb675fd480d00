/*
 * invoice -- what is owed for a month (rules/states.md 5, rules/money.md 9).
 *
 * A draft has no number.  It is checked by another person than its preparer,
 * then issued: in that transaction it gets the next number of its fiscal
 * year, without a gap, is posted to the ledger, and never changes again.
 *
 * The subsidy of a draft is claimed of its award when it is drafted, and given
 * back when it is void; so what is left for the next month is what is neither
 * used nor claimed, and all invoices of an award together never pass its cap.
 * When an earlier month gives something back, a later draft that the cap cut
 * short claims less than it could: it is neither checked nor issued, but void
 * and drafted again, unless the earlier month is drafted first and claims it.
 */
#ifndef INVOICE_INVOICE_H
#define INVOICE_INVOICE_H

#include "base/err.h"
#include "base/types.h"
#include "base/words.h"
#include "billing/rating.h"

struct arena;
struct db;

#define INVOICE_STATES(X)						\
	X(INVOICE_DRAFT,   "draft",	N_("Draft"))			\
	X(INVOICE_CHECKED, "checked",	N_("Checked"))			\
	X(INVOICE_ISSUED,  "issued",	N_("Issued"))			\
	X(INVOICE_VOID,	   "void",	N_("Void"))
WORDS_ENUM(invoice_state, INVOICE_STATES);
extern const struct move	invoice_moves[];

struct invoice {
	struct id	 id, org, allocation, application;
	const char	*allocation_reference, *agreement, *number, *price_book;
	struct day	 month;
	enum invoice_state state;
	bool		 is_placeholder, has_pdf;
	struct money	 gross, credit, subsidy, net;
	struct money	 cap_left;	/* of the award, beyond this invoice */
	const char	*buyer_name_en, *buyer_name_zh, *buyer_ubi,
			*buyer_address, *purchase_order, *finance_email,
			*finance_lang;	/* of the person with that address */
	struct id	 prepared_by;
	const char	*preparer, *checker;
	struct day	 issue_day, due_day;
	struct instant	 issued_at;
	int32_t		 payment_days;
};

struct invoice_item {		/* a line, as stored */
	int32_t		 line;
	const char	*sku, *description_en, *description_zh;
	struct day	 first_day, last_day;
	struct cards	 quantity;
	struct money	 unit;
	int32_t		 days, month_days;
	struct money	 gross, credit, subsidy, net;
	struct rate	 rate;
	const char	*scheme;
};

/* An allocation that reserves cards in a month and has no invoice for it. */
struct billable {
	struct id	 allocation;
	struct cards	 cards;
	struct day	 first_day, last_day, opened_on; /* of the allocation */
	struct money	 unit;			/* list price of a card-month */
	struct rate	 rate;
	struct money	 cap_left;
};

extern const struct err	invoice_own_work, invoice_not_draft,
			invoice_not_checked, invoice_fixed, invoice_no_pdf,
			invoice_nothing, invoice_short;

/* Rules. */
const struct err *invoice_check(const struct invoice *, struct id person);
const struct err *invoice_return(const struct invoice *);
const struct err *invoice_void(const struct invoice *);
const struct err *invoice_issue(const struct invoice *);
/* Does it claim the subsidy that it could?  invoice_short if not. */
const struct err *invoice_claim(const struct invoice *,
		    const struct invoice_item *, size_t n);
/* "2026-000001", the first year of the fiscal year and six digits. */
const char	*invoice_number(struct arena *, int fiscal_year, int64_t n);
/* The one charge of an allocation in a month. */
const struct err *invoice_rate(const struct billable *, struct day month,
		    struct charge *, struct amounts *);

/* Rows. */
struct invoice_filter { const char *state; struct day month; struct id before; };
const struct err *invoice_list(struct db *, const struct invoice_filter *,
		    struct invoice **, size_t *);
const struct err *invoice_by_id(struct db *, struct id, struct invoice *);
const struct err *invoice_lock(struct db *, struct id, struct invoice *);
const struct err *invoice_items(struct db *, struct id,
		    struct invoice_item **, size_t *);
const struct err *invoice_billables(struct db *, struct day month,
		    struct billable **, size_t *);
struct drafting {
	struct day	 month;
	struct id	 person;
	const struct billable *of;
	const struct charge *charges;
	const struct amounts *amounts;
	size_t		 n;
};
const struct err *invoice_draft(struct db *, const struct drafting *);
const struct err *invoice_save_state(struct db *, struct id,
		    enum invoice_state, struct id person);
const struct err *invoice_take_number(struct db *, int fiscal_year, int64_t *);
const struct err *invoice_save_issued(struct db *, const struct invoice *,
		    struct id person);
const struct err *invoice_part(struct db *, const struct invoice *,
		    struct id person, const char *part);
void		 invoice_start(void);

#endif
