/* What the secretariat recommends to whoever decides. */
#include "db/db.h"
#include "decision/decision_actions.h"
#include "decision/decision_web.h"
#include "scoring/scoring.h"
#include "web/form.h"
#include "web/record.h"

/* POST /applications/:id/recommendation */
const struct err *
recommendation_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct recommendation	 r = { .person = w->viewer.person,
				    .at = w->now };
	struct scoring		 s;
	struct tally		 t;
	int			 advice;

	if ((err = review_case_lock(w->db, w->id, &c)) != NULL ||
	    (err = case_in(&c, APPLICATION_RECOMMENDATION)) != NULL)
		return (err);
	advice = form_word(w, "advice", FORM_REQUIRED, &advices);
	r.reasons = form_text(w, "reasons", FORM_REQUIRED | FORM_LINES, 4000);
	r.moderation = form_text(w, "moderation", FORM_LINES, 4000);
	if ((err = form_check(w)) != NULL ||
	    (err = db_ask(w->db, assignment_list(w->db, c.id, &s.assignments),
	    rubric_ask(w->db, c.id, false, &s.rubric),
	    score_list(w->db, c.id, false, &s.scores))) != NULL)
		return (err);
	t = scoring_tally(&s);
	r.mean = t.mean;
	r.application = c.id;
	r.advice = (enum advice)advice;
	if ((err = recommendation_check(&r, &t)) != NULL ||
	    (err = case_part_take(w->db, c.id, w->viewer.person, "recommend",
	    w->now)) != NULL ||
	    (err = recommendation_insert(w->db, &r)) != NULL ||
	    (err = application_save_move(w->db, &(struct application_move){
	    c.id, APPLICATION_RECOMMENDATION, case_next(&c), NULL,
	    w->now })) != NULL ||
	    (err = web_record(w, did_application_table(c.id, c.org,
	    r.advice))) != NULL ||
	    (err = case_tell_next(w, &c)) != NULL)
		return (err);
	return (review_done(w, c.id,
	    N_("The recommendation is recorded, and the case waits for its decision.")));
}
