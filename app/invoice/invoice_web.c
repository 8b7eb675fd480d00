/*
 * The pages of invoices.  Documents are made by berth-jobs and only handed out.
 */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "billing/period.h"
#include "billing/period_actions.h"
#include "db/db.h"
#include "gen/pages_invoice.h"
#include "invoice/invoice.h"
#include "invoice/invoice_actions.h"
#include "invoice/invoice_web.h"
#include "invoice/papers.h"
#include "web/form.h"
#include "web/record.h"

static struct about about_of(const struct invoice *);
static const struct err *tell_preparer(struct web *, const struct invoice *);
static const struct err *claims_all(struct web *, const struct invoice *);
static const struct err *post_and_tell(struct web *, const struct invoice *);
static const struct err *end_month(struct web *, const struct period *);
static const struct err *done(struct web *, const char *said);

static const struct err *
done(struct web *w, const char *said)
{
	web_flash(w, said);
	return (web_see_other(w, "/invoices/%lld", (long long)w->id.n));
}

static const struct err *
claims_all(struct web *w, const struct invoice *i)
{
	const struct err	*err;
	struct invoice_item	*items;
	size_t			 n;

	if ((err = invoice_items(w->db, i->id, &items, &n)) != NULL)
		return (err);
	return (invoice_claim(i, items, n));
}

static struct about
about_of(const struct invoice *i)
{
	return ((struct about){ .subject = i->id, .org = i->org });
}

/* GET /invoices */
const struct err *
invoice_list_show(struct web *w)
{
	struct invoice_filter	 f = { .month = DAY_NONE };
	const char		*state = query_text(w, "state");
	const char		*month = query_text(w, "month");
	const struct err	*err;
	struct invoice		*list;
	size_t			 n;

	if (state != NULL && words_find(&invoice_states, state) != -1)
		f.state = state;
	if (month != NULL)
		(void)period_parse(month, &f.month);
	f.before.n = query_int(w, "after", 0);
	if ((err = invoice_list(w->db, &f, &list, &n)) != NULL)
		return (err);
	t_invoices(w, list, n, f.state);
	return (web_page(w));
}

/* GET /invoices/:id */
const struct err *
invoice_show(struct web *w)
{
	const struct err	*err;
	struct invoice		 i;
	struct invoice_item	*items;
	size_t			 n;

	assert(w != NULL);
	if ((err = invoice_by_id(w->db, w->id, &i)) != NULL ||
	    (err = invoice_items(w->db, w->id, &items, &n)) != NULL)
		return (err);
	t_invoice(w, &i, items, n);
	return (web_page(w));
}

/* POST /invoices/:id/check */
const struct err *
invoice_check_create(struct web *w)
{
	const struct err	*err;
	struct invoice		 i;

	assert(w != NULL);
	if ((err = invoice_lock(w->db, w->id, &i)) != NULL ||
	    (err = invoice_check(&i, w->viewer.person)) != NULL ||
	    (err = claims_all(w, &i)) != NULL ||
	    (err = invoice_part(w->db, &i, w->viewer.person,
	    "check_invoice")) != NULL ||
	    (err = invoice_save_state(w->db, w->id, INVOICE_CHECKED,
	    w->viewer.person)) != NULL ||
	    (err = web_record(w, did_invoice_check(i.id, i.org,
	    i.allocation_reference))) != NULL ||
	    (err = web_tell(w, mail_to_issue_bill(about_of(&i),
	    i.allocation_reference))) != NULL)
		return (err);
	return (done(w, N_("The invoice is checked. It can be issued now.")));
}

static const struct err *
tell_preparer(struct web *w, const struct invoice *i)
{
	struct about	 about = about_of(i);

	about.people = (struct ids){ &i->prepared_by, 1 };
	return (web_tell(w, mail_bill_returned(about,
	    i->allocation_reference)));
}

/* POST /invoices/:id/return */
const struct err *
invoice_return_create(struct web *w)
{
	const struct err	*err;
	struct invoice		 i;

	assert(w != NULL);
	if ((err = invoice_lock(w->db, w->id, &i)) != NULL ||
	    (err = invoice_return(&i)) != NULL ||
	    (err = invoice_save_state(w->db, w->id, INVOICE_DRAFT,
	    w->viewer.person)) != NULL ||
	    (err = web_record(w, did_invoice_return(i.id, i.org,
	    i.allocation_reference))) != NULL ||
	    (err = tell_preparer(w, &i)) != NULL)
		return (err);
	return (done(w, N_("The invoice is a draft again.")));
}

/* POST /invoices/:id/void */
const struct err *
invoice_void_create(struct web *w)
{
	const struct err	*err;
	struct invoice		 i;

	assert(w != NULL);
	if ((err = invoice_lock(w->db, w->id, &i)) != NULL ||
	    (err = invoice_void(&i)) != NULL ||
	    (err = invoice_save_state(w->db, w->id, INVOICE_VOID,
	    w->viewer.person)) != NULL ||
	    (err = web_record(w, did_invoice_void(i.id, i.org,
	    i.allocation_reference))) != NULL)
		return (err);
	return (done(w, N_("The draft is void. The month can be drafted again.")));
}

static const struct err *
post_and_tell(struct web *w, const struct invoice *i)
{
	struct ledger_line	 lines[LEDGER_LINES_MAX];
	const struct err	*err;
	size_t			 n;
	struct about		 about = about_of(i);

	n = ledger_of_invoice((struct amounts){ i->gross, i->credit,
	    i->subsidy, i->net }, lines);
	if (n > 0 && (err = journal_insert(w->db, i->id, i->org, lines,
	    n)) != NULL)
		return (err);
	about.address = i->finance_email;
	about.lang = i->finance_lang;
	return (web_tell(w, mail_invoiced(about, i->number, i->net,
	    i->due_day)));
}

/* With the last invoice that it calls for, the month is invoiced. */
static const struct err *
end_month(struct web *w, const struct period *p)
{
	const struct err	*err;

	if (!period_is_last_issue(p))
		return (NULL);
	if ((err = period_save_state(w->db, p->month, PERIOD_INVOICED,
	    w->viewer.person)) != NULL)
		return (err);
	return (web_record(w, did_period_invoice(ID_NONE, ID_NONE, p->month)));
}

/*
 * POST /invoices/:id/issue.  The month is held first and its number taken
 * last, so that two who issue wait for each other and no number is lost.
 */
const struct err *
invoice_issue_create(struct web *w)
{
	const struct err	*err;
	struct invoice		 i;
	struct period		 p;
	int			 year = day_fiscal_year(w->today);
	int64_t			 n;

	if ((err = invoice_lock(w->db, w->id, &i)) != NULL ||
	    (err = invoice_issue(&i)) != NULL ||
	    (err = claims_all(w, &i)) != NULL ||
	    (err = period_lock(w->db, i.month, &p)) != NULL ||
	    (err = invoice_take_number(w->db, year, &n)) != NULL)
		return (err);
	i.number = invoice_number(w->arena, year, n);
	i.issue_day = w->today;
	i.due_day = day_add(w->today, i.payment_days);
	if ((err = invoice_save_issued(w->db, &i, w->viewer.person)) != NULL ||
	    (err = post_and_tell(w, &i)) != NULL ||
	    (err = web_record(w, did_invoice_issue(i.id, i.org, i.number,
	    i.net, i.due_day))) != NULL ||
	    (err = end_month(w, &p)) != NULL)
		return (err);
	return (done(w, period_is_last_issue(&p) ?
	    N_("The invoice is issued, and with it the whole month. Its document is being made.") :
	    N_("The invoice is issued. Its document is being made.")));
}

/* GET /invoices/:id/pdf */
const struct err *
invoice_pdf_show(struct web *w)
{
	const struct err	*err;
	struct invoice		 i;
	struct bytes		 pdf;

	assert(w != NULL);
	if ((err = invoice_by_id(w->db, w->id, &i)) != NULL)
		return (err);
	if (!i.has_pdf)
		return (&invoice_no_pdf);
	if ((err = invoice_pdf_by_id(w->db, w->id, &pdf)) != NULL)
		return (err);
	return (web_file(w, "application/pdf", arena_printf(w->arena,
	    "invoice-%s.pdf", i.number), pdf));
}
