/* What the Committee decided: recorded, checked or returned. */
#include "agreement/agreement.h"
#include "base/arena.h"
#include "db/db.h"
#include "decision/decision_actions.h"
#include "decision/decision_web.h"
#include "gen/pages_decision.h"
#include "notification/tell.h"
#include "web/form.h"
#include "web/record.h"

static void	 read_award(struct web *, const struct review_case *,
		    struct decision *);
static const struct err *approve(struct web *, const struct review_case *,
			    const struct decision *);
static const struct err *reject(struct web *, const struct review_case *,
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

	if ((err = decision_queue(w->db, &rows, &n)) != NULL)
		return (err);
	t_decisions(w, rows, n);
	return (web_page(w));
}

/* The four mandatory items of an approval. */
static void
read_award(struct web *w, const struct review_case *c, struct decision *d)
{
	level_read(w, c, &d->level);
	d->rate = form_rate(w, "rate", FORM_REQUIRED);
	d->cap = form_money(w, "cap", FORM_REQUIRED);
	d->conditions = form_text(w, "conditions", FORM_REQUIRED | FORM_LINES,
	    4000);
	d->exception = form_text(w, "exception", FORM_LINES, 4000);
}

/* POST /applications/:id/decisions */
const struct err *
decision_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct decision		 d = { .level.start_on = DAY_NONE,
				    .recorded_at = w->now };
	int			 outcome;

	if ((err = review_case_lock(w->db, w->id, &c)) != NULL ||
	    (err = case_in(&c, APPLICATION_COMMITTEE)) != NULL)
		return (err);
	outcome = form_word(w, "outcome", FORM_REQUIRED, &outcomes);
	d.meeting = form_text(w, "meeting", FORM_REQUIRED, 100);
	d.remark = form_text(w, "reason", FORM_LINES, 4000);
	if (outcome == OUTCOME_APPROVED)
		read_award(w, &c, &d);
	if ((err = form_check(w)) != NULL)
		return (err);
	d.application = c.id;
	d.outcome = (enum outcome)outcome;
	d.recorded_by = w->viewer.person;
	if ((err = decision_record(&c, &d)) != NULL ||
	    (err = case_part_take(w->db, c.id, w->viewer.person, "record",
	    w->now)) != NULL ||
	    (err = decision_insert(w->db, &d)) != NULL ||
	    (err = web_record(w, did_application_record_decision(c.id,
	    c.org, d.outcome))) != NULL)
		return (err);
	return (review_done(w, c.id,
	    N_("The decision is recorded. Another person checks it now.")));
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
	    c->id, APPLICATION_COMMITTEE, APPLICATION_APPROVED, NULL,
	    w->now })) != NULL)
		return (err);
	return (web_record(w, did_application_approve(c->id, c->org,
	    d->level.cards.n, d->level.months.n)));
}

static const struct err *
reject(struct web *w, const struct review_case *c, const struct decision *d)
{
	const struct err	*err;

	if ((err = application_save_move(w->db, &(struct application_move){
	    c->id, APPLICATION_COMMITTEE, APPLICATION_REJECTED, d->remark,
	    w->now })) != NULL)
		return (err);
	return (web_record(w, did_application_reject(c->id, c->org, d->remark)));
}

/* POST /decisions/:id/check */
const struct err *
decision_check_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct decision		 d;

	if ((err = lock_both(w, &c, &d)) != NULL ||
	    (err = case_in(&c, APPLICATION_COMMITTEE)) != NULL ||
	    (err = case_part_take(w->db, c.id, w->viewer.person, "check",
	    w->now)) != NULL)
		return (err);
	d.state = DECISION_CHECKED;
	if ((err = decision_save(w->db, &d, w->viewer.person, w->now)) != NULL ||
	    (err = d.outcome == OUTCOME_APPROVED ? approve(w, &c, &d) :
	    reject(w, &c, &d)) != NULL ||
	    (err = tell(w->db, &(struct tidings){ .template = "decided",
	    .org = c.org, .args = { &c.reference, 1 },
	    .public_url = w->env->public_url,
	    .path = arena_printf(w->arena, "/applications/%lld",
	    (long long)c.id.n) })) != NULL)
		return (err);
	return (review_done(w, c.id, d.outcome == OUTCOME_APPROVED ?
	    N_("Checked: cards and subsidy are held, and the offer is drafted.") :
	    N_("Checked: the application is rejected and the applicant is told.")));
}

/* POST /decisions/:id/return */
const struct err *
decision_return_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct decision		 d;

	if ((err = lock_both(w, &c, &d)) != NULL)
		return (err);
	d.remark = form_text(w, "remark", FORM_REQUIRED | FORM_LINES, 2000);
	d.state = DECISION_RETURNED;
	if ((err = form_check(w)) != NULL ||
	    (err = case_part_take(w->db, c.id, w->viewer.person, "check",
	    w->now)) != NULL ||
	    (err = decision_save(w->db, &d, w->viewer.person, w->now)) != NULL ||
	    (err = web_record(w, did_application_return_decision(c.id,
	    c.org, d.remark))) != NULL)
		return (err);
	return (review_done(w, c.id,
	    N_("The decision is returned to be recorded again.")));
}
