/* What finance does with a month: closing, drafting, checking, issuing,
 * exporting, each by another person; now and then something is sent back. */
#include <stdio.h>

#include "base/arena.h"
#include "base/day.h"
#include "billing/period.h"
#include "db/db.h"
#include "demo/story.h"
#include "gen/sql.h"

struct found { struct ids ids; };

COLUMNS(found_columns, struct found, COLUMN(ids));

static const struct demo_answer	why[] = {
	{ "reason", "The purchase order was missing." }, { NULL, NULL }
};

static const struct err *invoices(struct demo *, struct arena *, struct day,
		    const char *state, struct ids *);
static const struct err *called_for(struct demo *, struct arena *, struct day,
		    struct ids *);
static bool	 press_month(struct demo *, struct arena *, const char *who,
		    struct day month, const char *what);
static bool	 press(struct demo *, struct arena *, const char *who,
		    struct id invoice, const char *what);
static bool	 draft(struct demo *, struct arena *, const struct demo_bill *);
static bool	 check(struct demo *, struct arena *, const struct demo_bill *);
static bool	 issue(struct demo *, struct arena *, const struct demo_bill *);

static const struct err *
invoices(struct demo *d, struct arena *a, struct day month, const char *state,
    struct ids *ids)
{
	struct db		*db = db_new(d->all, a);
	struct found		 found;
	const struct err	*err;

	if ((err = db_begin(db, true)) == NULL &&
	    (err = db_one(db, &sql_demo_invoices, found_columns, &found,
	    P(month), P(state))) == NULL)
		*ids = found.ids;
	db_rollback(db);
	return (err);
}

static const struct err *
called_for(struct demo *d, struct arena *a, struct day month, struct ids *ids)
{
	struct db		*db = db_new(d->all, a);
	struct found		 found;
	const struct err	*err;

	if ((err = db_begin(db, true)) == NULL &&
	    (err = db_one(db, &sql_demo_called_for, found_columns, &found,
	    P(month))) == NULL)
		*ids = found.ids;
	db_rollback(db);
	return (err);
}

static bool
press_month(struct demo *d, struct arena *a, const char *who,
    struct day month, const char *what)
{
	return (demo_post(d, a, &(struct demo_request){ .who = who,
	    .page = "/billing", .path = arena_printf(a, "/billing/%s/%s",
	    period_code(a, month), what), .body = "" }));
}

static bool
press(struct demo *d, struct arena *a, const char *who, struct id invoice,
    const char *what)
{
	const char	*page = arena_printf(a, "/invoices/%lld",
			    (long long)invoice.n);

	return (demo_post(d, a, &(struct demo_request){ .who = who,
	    .page = page, .path = arena_printf(a, "%s/%s", page, what),
	    .body = "", .answers = why }));
}

/* A month in which nothing was used has nothing to draft. */
static bool
draft(struct demo *d, struct arena *a, const struct demo_bill *b)
{
	struct ids	 drafts, called;

	if (called_for(d, a, b->month, &called) != NULL)
		return (false);
	if (called.n == 0)
		return (true);
	if (!press_month(d, a, "biller", b->month, "drafts") ||
	    invoices(d, a, b->month, "draft", &drafts) != NULL)
		return (false);
	if (demo_chance("void", b->month.n, 0, 6) != 0 || drafts.n == 0)
		return (true);
	return (press(d, a, "biller", drafts.p[0], "void") &&
	    press_month(d, a, "biller", b->month, "drafts"));
}

static bool
check(struct demo *d, struct arena *a, const struct demo_bill *b)
{
	struct ids	 drafts;
	size_t		 i;

	if (invoices(d, a, b->month, "draft", &drafts) != NULL)
		return (false);
	for (i = b->is_last; i < drafts.n; i++) {
		if (!press(d, a, "bill-checker", drafts.p[i], "check"))
			return (false);
		if (i == 1 && demo_chance("again", b->month.n, 0, 4) == 0 &&
		    (!press(d, a, "bill-checker", drafts.p[i], "return") ||
		    !press(d, a, "bill-checker", drafts.p[i], "check")))
			return (false);
	}
	return (true);
}

static bool
issue(struct demo *d, struct arena *a, const struct demo_bill *b)
{
	struct ids	 checked;
	size_t		 i;

	if (invoices(d, a, b->month, "checked", &checked) != NULL)
		return (false);
	for (i = b->is_last; i < checked.n; i++) {
		if (!press(d, a, "biller", checked.p[i], "issue"))
			return (false);
	}
	return (true);
}

bool
demo_bill(struct demo *d, const struct demo_bill *b)
{
	struct arena	*a = arena_borrow();
	struct ids	 issued;
	bool		 is_done = false;

	switch (b->act) {
	case DEMO_CLOSE:
		is_done = press_month(d, a, "biller", b->month, "closing");
		break;
	case DEMO_DRAFT:
		is_done = draft(d, a, b);
		break;
	case DEMO_BILL_CHECK:
		is_done = check(d, a, b);
		break;
	case DEMO_BILL:
		is_done = issue(d, a, b);
		break;
	case DEMO_EXPORT:
	case DEMO_ACTS:
		is_done = invoices(d, a, b->month, "issued", &issued) == NULL &&
		    (issued.n == 0 || press_month(d, a, "reconciler", b->month,
		    "exports"));
		break;
	}
	arena_return(a);
	return (is_done);
}
