/* A case is decided: at once, or recorded, then checked or returned. */
#include <assert.h>

#include "agreement/agreement.h"
#include "base/arena.h"
#include "base/shown.h"
#include "db/db.h"
#include "decision/decision_actions.h"
#include "decision/decision_web.h"
#include "gen/pages_decision.h"
#include "web/form.h"
#include "web/kit.h"
#include "web/record.h"

static void	 read_award(struct web *, const struct review_case *,
		    const struct classes_left *, struct decision *);
static void	 read_decision(struct web *, const struct review_case *,
		    const struct classes_left *, struct decision *);
static const struct err *with_figures(struct web *, const struct review_case *,
			    struct money price, const struct decision *,
			    const struct err *);
static const struct err *make(struct web *, const struct review_case *,
			    const struct classes_left *, struct decision *);
static const struct err *approve(struct web *, const struct review_case *,
			    const struct decision *);
static const struct err *reject(struct web *, const struct review_case *,
			    const struct decision *);
static const struct err *conclude(struct web *, const struct review_case *,
			    const struct decision *);
static const struct err *done(struct web *, const struct review_case *,
			    const struct decision *);
static const struct err *lock_both(struct web *, struct review_case *,
			    struct decision *);

/* GET /decisions */
const struct err *
decision_list(struct web *w)
{
	const struct err	*err;
	struct decision_row	*rows;
	size_t			 n;

	assert(w != NULL);
	if ((err = decision_queue(w->db, &rows, &n)) != NULL)
		return (err);
	t_decisions(w, rows, n);
	return (web_page(w));
}

/* The four mandatory items of an approval; a route without a scheme has no
 * subsidy to give. */
static void
read_award(struct web *w, const struct review_case *c,
    const struct classes_left *classes, struct decision *d)
{
	level_read(w, c, classes, &d->level);
	d->conditions = form_text(w, "conditions", FORM_REQUIRED | FORM_LINES,
	    4000);
	if (c->exceptional_rate.bp == 0)
		return;
	d->rate = form_rate(w, "rate", FORM_REQUIRED);
	d->cap = form_money(w, "cap", FORM_REQUIRED);
	d->exception = form_text(w, "exception", FORM_LINES, 4000);
}

static void
read_decision(struct web *w, const struct review_case *c,
    const struct classes_left *classes, struct decision *d)
{
	int	 outcome = form_word(w, "outcome", FORM_REQUIRED, &outcomes);

	if (c->decider == DECIDER_COMMITTEE)
		d->meeting = form_text(w, "meeting", FORM_REQUIRED, 100);
	d->remark = form_text(w, "reason", FORM_LINES, 4000);
	if (outcome == OUTCOME_APPROVED)
		read_award(w, c, classes, d);
	d->outcome = (enum outcome)outcome;
}

/* The same error, with the figures that it speaks of beside the field. */
static const struct err *
with_figures(struct web *w, const struct review_case *c, struct money price,
    const struct decision *d, const struct err *err)
{
	const char	*said;

	if (err == &decision_cap_over)
		said = text_with(w, N_("At most {}: the subsidy rate of the list price."),
		    shown_money(w->arena, decision_cap_max(d, price)));
	else if (err == &decision_over_authority)
		said = text_with(w, text_with(w, N_("This comes to {} at list price; you may decide up to {}."),
		    shown_money(w->arena, decision_gross(d, price))),
		    shown_money(w->arena, c->decides_up_to));
	else if (err == &decision_rate_too_high)
		said = text_with(w, N_("The route gives at most {} %."),
		    kit_rate(w, c->exceptional_rate));
	else
		return (err);
	form_wrong_field(w, err->field, said);
	return (&form_invalid);
}

/* What a decision that stands leads to. */
static const struct err *
conclude(struct web *w, const struct review_case *c, const struct decision *d)
{
	const struct err	*err;

	if ((err = d->outcome == OUTCOME_APPROVED ? approve(w, c, d) :
	    reject(w, c, d)) != NULL)
		return (err);
	return (web_tell(w, mail_decided(case_about(c), c->reference)));
}

static const struct err *
make(struct web *w, const struct review_case *c,
    const struct classes_left *classes, struct decision *d)
{
	const struct class_left	*class = class_left_find(classes,
				    d->level.class);
	struct money		 price = class != NULL ? class->price :
				    (struct money){ 0 };
	const struct err	*err;

	if ((err = decision_make(c, price, d)) != NULL)
		return (with_figures(w, c, price, d, err));
	if ((err = decision_insert(w->db, d)) != NULL)
		return (err);
	if ((err = web_record(w, did_application_record_decision(c->id, c->org,
	    d->outcome))) != NULL || d->state != DECISION_RECORDED)
		return (err);
	return (web_tell(w, mail_for_checker(case_about(c), c->reference)));
}

/* POST /applications/:id/decisions */
const struct err *
decision_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct classes_left	 classes;
	struct decision		 d = { .level.start_on = DAY_NONE,
				    .recorded_by = w->viewer.person,
				    .recorded_at = w->now };

	if ((err = review_case_lock(w->db, w->id, &c)) != NULL ||
	    (err = case_in(&c, APPLICATION_DECISION)) != NULL)
		return (err);
	if (!web_has_role(w, ROLE_BIT(decider_role(c.decider))))
		return (&decision_not_yours);
	if ((err = db_ask(w->db, class_left_list(w->db, &c, case_tabled(&c),
	    &classes))) != NULL)
		return (err);
	read_decision(w, &c, &classes, &d);
	if ((err = form_check(w)) != NULL ||
	    (err = make(w, &c, &classes, &d)) != NULL)
		return (err);
	if (d.state == DECISION_RECORDED)
		return (review_done(w, c.id,
		    N_("The decision is recorded. Another person checks it now.")));
	if ((err = conclude(w, &c, &d)) != NULL)
		return (err);
	return (done(w, &c, &d));
}

static const struct err *
lock_both(struct web *w, struct review_case *c, struct decision *d)
{
	const struct err	*err;

	if ((err = decision_by_id(w->db, w->id, d)) != NULL ||
	    (err = review_case_lock(w->db, d->application, c)) != NULL ||
	    (err = decision_lock(w->db, w->id, d)) != NULL)
		return (err);
	return (decision_may_check(d, w->viewer.person));
}

/* Capacity, subsidy, offer and approval stand or fall together. */
static const struct err *
approve(struct web *w, const struct review_case *c, const struct decision *d)
{
	const struct err	*err;

	if ((err = award_insert(w->db, c, d, w->now)) != NULL ||
	    (err = application_save_move(w->db, &(struct application_move){
	    c->id, APPLICATION_DECISION, APPLICATION_APPROVED, NULL,
	    w->now })) != NULL)
		return (err);
	if ((err = web_record(w, did_application_approve(c->id, c->org,
	    d->level.cards.n, d->level.months.n))) != NULL)
		return (err);
	return (web_tell(w, mail_for_issuer(case_about(c), c->reference)));
}

static const struct err *
reject(struct web *w, const struct review_case *c, const struct decision *d)
{
	const struct err	*err;

	if ((err = application_save_move(w->db, &(struct application_move){
	    c->id, APPLICATION_DECISION, APPLICATION_REJECTED, d->remark,
	    w->now })) != NULL)
		return (err);
	return (web_record(w, did_application_reject(c->id, c->org, d->remark)));
}

static const struct err *
done(struct web *w, const struct review_case *c, const struct decision *d)
{
	return (review_done(w, c->id, d->outcome == OUTCOME_APPROVED ?
	    N_("Approved: the cards and any subsidy are held, and the offer is drafted.") :
	    N_("Rejected: the applicant is told.")));
}

/* POST /decisions/:id/check */
const struct err *
decision_check_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct decision		 d;

	assert(w != NULL);
	if ((err = lock_both(w, &c, &d)) != NULL ||
	    (err = case_in(&c, APPLICATION_DECISION)) != NULL)
		return (err);
	d.state = DECISION_CHECKED;
	if ((err = decision_save(w->db, &d, w->viewer.person, w->now)) != NULL ||
	    (err = conclude(w, &c, &d)) != NULL)
		return (err);
	return (done(w, &c, &d));
}

static const struct err *
tell_recorder(struct web *w, const struct review_case *c,
    const struct decision *d)
{
	struct about	 about = case_about(c);

	about.people = (struct ids){ &d->recorded_by, 1 };
	return (web_tell(w, mail_decision_returned(about, c->reference,
	    d->remark)));
}

/* POST /decisions/:id/return */
const struct err *
decision_return_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct decision		 d;

	assert(w != NULL);
	if ((err = lock_both(w, &c, &d)) != NULL)
		return (err);
	d.remark = form_text(w, "remark", FORM_REQUIRED | FORM_LINES, 2000);
	d.state = DECISION_RETURNED;
	if ((err = form_check(w)) != NULL ||
	    (err = decision_save(w->db, &d, w->viewer.person, w->now)) != NULL ||
	    (err = web_record(w, did_application_return_decision(c.id,
	    c.org, d.remark))) != NULL ||
	    (err = tell_recorder(w, &c, &d)) != NULL)
		return (err);
	return (review_done(w, c.id,
	    N_("The decision is returned to be recorded again.")));
}
