/* Screening and technical review. */
#include <assert.h>

#include "base/arena.h"
#include "db/db.h"
#include "decision/decision.h"
#include "review/review_actions.h"
#include "review/review_web.h"
#include "web/form.h"
#include "web/record.h"
#include "web/kit.h"

static const char *const	 checks[] = { "check_identity",
    "check_documents", "check_declarations", "check_funding" };

static bool	 has_checks(struct web *);

static bool
has_checks(struct web *w)
{
	size_t	 i;

	for (i = 0; i < sizeof(checks) / sizeof(checks[0]); i++) {
		if (!form_ticked(w, checks[i]))
			return (false);
	}
	return (true);
}

/* Whoever acts in the state that the route has the case go to next. */
const struct err *
case_tell_next(struct web *w, const struct review_case *c)
{
	struct about	 about = case_about(c);

	switch (case_next(c)) {
	case APPLICATION_TECHNICAL_REVIEW:
		return (web_tell(w, mail_for_technical(about, c->reference)));
	case APPLICATION_ASSESSMENT:
		return (web_tell(w, mail_for_assigning(about, c->reference)));
	case APPLICATION_RECOMMENDATION:
		return (web_tell(w, mail_for_recommending(about,
		    c->reference)));
	case APPLICATION_DECISION:
		about.role = roles.stored[decider_role(c->decider)];
		return (web_tell(w, mail_for_recorder(about, c->reference)));
	default:
		return (NULL);
	}
}

struct about
case_about(const struct review_case *c)
{
	assert(c != NULL);
	return ((struct about){ .subject = c->id, .org = c->org,
	    .application = c->id });
}

/* POST /applications/:id/screening */
const struct err *
screening_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	int			 outcome;
	const char		*reason;
	bool			 is_fail;

	assert(w != NULL);
	if ((err = review_case_lock(w->db, w->id, &c)) != NULL)
		return (err);
	outcome = form_word(w, "outcome", FORM_REQUIRED, &screenings);
	reason = form_text(w, "reason", FORM_LINES, 2000);
	is_fail = outcome == SCREENING_FAIL;
	if (c.officer.n != w->viewer.person.n)
		return (&review_not_yours);
	if ((err = form_check(w)) != NULL ||
	    (err = case_screen(&c, w->viewer.person, (enum screening)outcome,
	    has_checks(w), reason)) != NULL ||
	    (err = case_part_take(w->db, c.id, w->viewer.person, "screen",
	    w->now)) != NULL ||
	    (err = application_save_move(w->db, &(struct application_move){
	    c.id, APPLICATION_SCREENING, is_fail ? APPLICATION_INELIGIBLE :
	    case_next(&c), is_fail ? reason : NULL,
	    w->now })) != NULL ||
	    (err = web_record(w, is_fail ? did_application_fail(c.id, c.org,
	    reason) : did_application_pass(c.id, c.org, reason))) != NULL ||
	    (err = is_fail ? web_tell(w, mail_ineligible(case_about(&c),
	    c.reference)) : case_tell_next(w, &c)) != NULL)
		return (err);
	return (review_done(w, c.id, is_fail ?
	    N_("The case is closed and the applicant is told why.") :
	    N_("The case has passed screening and goes on to its next step.")));
}

/* POST /applications/:id/information-requests */
const struct err *
info_request_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct info_request	 r;

	assert(w != NULL);
	if ((err = review_case_lock(w->db, w->id, &c)) != NULL ||
	    (err = case_ask(&c, w->viewer.person, w->today, &r)) != NULL)
		return (err);
	r.question = form_text(w, "question", FORM_REQUIRED | FORM_LINES,
	    INFO_CHARS_MAX);
	r.asked_at = w->now;
	if ((err = form_check(w)) != NULL ||
	    (err = case_part_take(w->db, c.id, w->viewer.person, "screen",
	    w->now)) != NULL ||
	    (err = application_save_move(w->db, &(struct application_move){
	    c.id, APPLICATION_SCREENING, APPLICATION_INFO_REQUESTED, NULL,
	    w->now })) != NULL ||
	    (err = info_request_insert(w->db, &r)) != NULL ||
	    (err = web_record(w, did_application_request_info(c.id, c.org,
	    r.round, r.due_day))) != NULL ||
	    (err = web_tell(w, mail_info_requested(case_about(&c),
	    c.reference, r.due_day))) != NULL)
		return (err);
	return (review_done(w, c.id,
	    N_("The applicant is asked and told by mail; the case waits for the answer.")));
}

/* POST /applications/:id/technical-review */
const struct err *
technical_review_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct technical	 t = { .at = w->now };
	struct classes_left	 classes;

	if ((err = review_case_lock(w->db, w->id, &c)) != NULL ||
	    (err = case_in(&c, APPLICATION_TECHNICAL_REVIEW)) != NULL ||
	    (err = db_ask(w->db, class_left_list(w->db, &c, c.asked,
	    &classes))) != NULL)
		return (err);
	t.application = c.id;
	t.reviewer = w->viewer.person;
	level_read(w, &c, &classes, &t.level);
	t.note = form_text(w, "note", FORM_REQUIRED | FORM_LINES, 4000);
	if ((err = form_check(w)) != NULL ||
	    (err = case_level(&c, t.level)) != NULL ||
	    (err = case_part_take(w->db, c.id, w->viewer.person, "technical",
	    w->now)) != NULL ||
	    (err = technical_review_insert(w->db, &t)) != NULL ||
	    (err = application_save_move(w->db, &(struct application_move){
	    c.id, APPLICATION_TECHNICAL_REVIEW, case_next(&c), NULL,
	    w->now })) != NULL ||
	    (err = web_record(w, did_application_propose(c.id, c.org,
	    t.level.cards.n, t.level.months.n))) != NULL ||
	    (err = case_tell_next(w, &c)) != NULL)
		return (err);
	return (review_done(w, c.id,
	    N_("Your proposal is saved, and the case goes on to its next step.")));
}

void
level_read(struct web *w, const struct review_case *c,
    const struct classes_left *classes, struct level *l)
{
	const struct class_left	*class;
	int32_t			 cards_max = c->cards_max.n;

	assert(l != NULL);
	l->class = form_id(w, "class_id", FORM_REQUIRED);
	if ((class = class_left_find(classes, l->class)) != NULL &&
	    class->total.n < cards_max)
		cards_max = class->total.n;
	l->cards = form_cards(w, "cards", cards_max);
	l->months = form_months(w, "months", c->months_max.n);
	l->start_on = form_day(w, "start_on", FORM_REQUIRED);
}

const struct err *
review_done(struct web *w, struct id application, const char *said)
{
	web_flash(w, said);
	return (web_see_other(w, "/review/%lld", (long long)application.n));
}
