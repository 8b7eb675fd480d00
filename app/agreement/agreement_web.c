/* The pages of offers.  An offer is made by a checked decision, never here. */
#include "agreement/agreement_web.h"

#include <assert.h>

#include "agreement/offer_actions.h"
#include "allocation/allocation.h"
#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "gen/pages_agreement.h"
#include "web/form.h"
#include "web/record.h"

static const struct err *done(struct web *, const char *said);
static struct about about(const struct offer *);
static const struct err *grant(struct web *, const struct offer *,
			    struct allocation *);

/* GET /offers */
const struct err *
offer_list_show(struct web *w)
{
	const struct err	*err;
	struct offer		*offers;
	size_t			 n;

	assert(w != NULL);
	if ((err = offer_list(w->db, (struct id){ query_int(w, "after", 0) },
	    &offers, &n)) != NULL)
		return (err);
	t_offers(w, offers, n);
	return (web_page(w));
}

/* GET /offers/:id */
const struct err *
offer_show(struct web *w)
{
	const struct err	*err;
	struct offer		 o;
	struct amounts		 a;

	assert(w != NULL);
	if ((err = offer_by_id(w->db, w->id, &o)) != NULL ||
	    (err = rating_term(&(struct term){ o.cards, o.first_day,
	    o.last_day, o.list_price, o.rate, o.cap }, &a)) != NULL)
		return (err);
	t_offer(w, &o, &a);
	return (web_page(w));
}

static const struct err *
done(struct web *w, const char *said)
{
	web_flash(w, said);
	return (web_see_other(w, "/offers/%lld", (long long)w->id.n));
}

/* POST /offers/:id/issue */
const struct err *
offer_issue_create(struct web *w)
{
	const struct err	*err;
	struct offer		 o;

	assert(w != NULL);
	if ((err = offer_lock(w->db, w->id, &o)) != NULL ||
	    (err = offer_issue(&o, w->today)) != NULL)
		return (err);
	if ((err = case_part_take(w->db, o.application, w->viewer.person,
	    "issue", w->now)) != NULL ||
	    (err = offer_save_issue(w->db, &o, w->viewer.person,
	    w->now)) != NULL ||
	    (err = web_record(w, did_offer_issue(o.id, o.org, o.reference,
	    o.valid_until))) != NULL ||
	    (err = web_tell(w, mail_offered((struct about){ .subject = o.id,
	    .org = o.org, .application = o.application }, o.reference,
	    o.valid_until))) != NULL)
		return (err);
	return (done(w, N_("The offer is issued and the organisation is told.")));
}

/* The allocation that an accepted offer becomes, and the work it starts. */
static const struct err *
grant(struct web *w, const struct offer *o, struct allocation *al)
{
	const struct err	*err;
	struct allocation_terms	 t = { .org = o->org,
				    .application = o->application,
				    .offer = o->id,
				    .application_reference =
				    o->application_reference,
				    .title = o->title,
				    .title_zh = o->title_zh, .class = o->class,
				    .cards = o->cards, .first = o->first_day,
				    .last = o->last_day };

	if ((err = allocation_grant(w->arena, al, &t, w->now)) != NULL)
		return (err);
	return (allocation_insert(w->db, al));	/* asks for it to be opened */
}

/* Its answer is for whoever issued it, and for the rest of the organisation. */
static struct about
about(const struct offer *o)
{
	return ((struct about){ .subject = o->id, .org = o->org,
	    .application = o->application, .people = { &o->issuer, 1 } });
}

/* POST /offers/:id/acceptance */
const struct err *
offer_acceptance_create(struct web *w)
{
	const struct err	*err;
	struct offer		 o;
	struct allocation	 al;
	const char		*name;

	assert(w != NULL);
	if ((err = offer_lock(w->db, w->id, &o)) != NULL ||
	    (err = web_need_in(w, o.org)) != NULL)
		return (err);
	name = form_text(w, "signatory_name", FORM_REQUIRED, 200);
	if ((err = form_check(w)) != NULL ||
	    (err = offer_accept(&o, w->today, name,
	    form_ticked(w, "agree"))) != NULL ||
	    (err = offer_save_answer(w->db, &o, w->viewer.person,
	    w->now)) != NULL ||
	    (err = grant(w, &o, &al)) != NULL ||
	    (err = web_record(w, did_offer_accept(o.id, o.org, o.reference,
	    name))) != NULL ||
	    (err = web_tell(w, mail_offer_accepted(about(&o), o.reference,
	    name))) != NULL)
		return (err);
	return (done(w, N_("The offer is accepted. Access to the cluster is being set up.")));
}

/* POST /offers/:id/refusal */
const struct err *
offer_refusal_create(struct web *w)
{
	const struct err	*err;
	struct offer		 o;

	assert(w != NULL);
	if ((err = offer_lock(w->db, w->id, &o)) != NULL ||
	    (err = web_need_in(w, o.org)) != NULL ||
	    (err = offer_decline(&o, form_ticked(w, "confirm"))) != NULL ||
	    (err = offer_save_answer(w->db, &o, w->viewer.person,
	    w->now)) != NULL ||
	    (err = award_release(w->db, o.application)) != NULL ||
	    (err = web_record(w, did_offer_decline(o.id, o.org,
	    o.reference))) != NULL ||
	    (err = web_tell(w, mail_offer_declined(about(&o),
	    o.reference))) != NULL)
		return (err);
	return (done(w, N_("The offer is declined. What was held for it is free again.")));
}
