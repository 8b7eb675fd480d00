/* Closing a month, drafting its invoices, exporting them. */
#include <assert.h>

#include "base/arena.h"
#include "base/day.h"
#include "billing/billing_web.h"
#include "billing/period.h"
#include "billing/period_actions.h"
#include "db/db.h"
#include "gen/pages_billing.h"
#include "invoice/invoice_actions.h"
#include "invoice/papers.h"
#include "web/form.h"
#include "web/record.h"

static const struct err *rate_all(struct web *, struct drafting *,
			    const struct billable *);

/* GET /billing */
const struct err *
billing_show(struct web *w)
{
	const struct err	*err;
	struct period		*periods;
	struct export_batch	*batches;
	size_t			 n, batches_n;

	assert(w != NULL);
	if ((err = period_list(w->db, &periods, &n)) != NULL ||
	    (err = export_list(w->db, (struct id){ query_int(w, "after",
	    0) }, &batches, &batches_n)) != NULL)
		return (err);
	t_billing(w, periods, n, batches, batches_n);
	return (web_page(w));
}

/* POST /billing/:name/closing */
const struct err *
closing_create(struct web *w)
{
	const struct err	*err;
	struct period		 p;
	struct day		 month;

	assert(w != NULL);
	if ((err = period_parse(w->name, &month)) != NULL ||
	    (err = period_lock(w->db, month, &p)) != NULL ||
	    (err = period_close(&p, w->today)) != NULL ||
	    (err = period_save_state(w->db, month, PERIOD_CLOSED,
	    w->viewer.person)) != NULL ||
	    (err = web_record(w, did_period_close(ID_NONE, ID_NONE,
	    month))) != NULL)
		return (err);
	web_flash(w, N_("The month is closed. Its invoices can be drafted now."));
	return (web_see_other(w, "/billing"));
}

static const struct err *
rate_all(struct web *w, struct drafting *d, const struct billable *of)
{
	struct charge		*charges;
	struct amounts		*amounts;
	const struct err	*err;
	size_t			 i;

	d->of = of;
	d->charges = charges = arena_array(w->arena, struct charge, d->n);
	d->amounts = amounts = arena_array(w->arena, struct amounts, d->n);
	for (i = 0; i < d->n; i++) {
		if ((err = invoice_rate(&of[i], d->month, &charges[i],
		    &amounts[i])) != NULL)
			return (err);
	}
	return (NULL);
}

/* POST /billing/:name/drafts */
const struct err *
drafts_create(struct web *w)
{
	struct drafting		 d = { .person = w->viewer.person };
	const struct err	*err;
	struct billable		*of;
	struct period		 p;

	if ((err = period_parse(w->name, &d.month)) != NULL ||
	    (err = period_lock(w->db, d.month, &p)) != NULL ||
	    (err = period_draft(&p)) != NULL ||
	    (err = invoice_billables(w->db, d.month, &of, &d.n)) != NULL)
		return (err);
	if (d.n == 0)
		return (&invoice_nothing);
	if ((err = rate_all(w, &d, of)) != NULL ||
	    (p.state == PERIOD_CLOSED && (err = period_save_state(w->db,
	    d.month, PERIOD_RATED, w->viewer.person)) != NULL) ||
	    (err = invoice_draft(w->db, &d)) != NULL ||
	    (err = web_record(w, did_invoice_draft(ID_NONE, ID_NONE, d.month,
	    (int64_t)d.n))) != NULL ||
	    (err = web_tell(w, mail_to_check_bills((struct about){
	    .subject = ID_NONE }, d.month, (int64_t)d.n))) != NULL)
		return (err);
	web_flash(w, N_("The invoices are drafted. Another person checks them."));
	return (web_see_other(w, "/invoices?state=draft"));
}

/* POST /billing/:name/exports */
const struct err *
export_create(struct web *w)
{
	const struct err	*err;
	struct export_making	 made = { .person = w->viewer.person };
	struct id		 id;

	if ((err = period_parse(w->name, &made.month)) != NULL ||
	    (err = export_of_month(w->db, made.month, &made.file)) != NULL)
		return (err);
	if (made.file.totals.rows == 0)
		return (&invoice_nothing);
	if ((err = export_insert(w->db, &made, &id)) != NULL ||
	    (err = web_record(w, did_invoice_export(id, ID_NONE, made.month,
	    (int64_t)made.file.totals.rows))) != NULL)
		return (err);
	web_flash(w, N_("The month is exported. Download the batch below."));
	return (web_see_other(w, "/billing"));
}

/* GET /exports/:id */
const struct err *
export_show(struct web *w)
{
	const struct err	*err;
	const char		*month;
	struct bytes		 csv;

	assert(w != NULL);
	if ((err = export_by_id(w->db, w->id, &csv, &month)) != NULL)
		return (err);
	return (web_file(w, "text/csv; charset=utf-8", arena_printf(w->arena,
	    "berth-invoices-%s-batch-%lld.csv", month, (long long)w->id.n),
	    csv));
}
