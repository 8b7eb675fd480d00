/* Declarations of conflict, rulings, scores, and the recommendation. */
#include "assessment/assessment_web.h"
#include "base/arena.h"
#include "db/db.h"
#include "gen/pages_assessment.h"
#include "web/form.h"

static const struct err *read_sheet(struct web *, const struct papers *,
			    struct sheet *);
static const struct err *move_on(struct web *, const struct review_case *);
static const struct err *mean_of(struct web *, const struct review_case *,
			    struct points *);

/* GET /assignments/:id/declaration */
const struct err *
declaration_new(struct web *w)
{
	const struct err	*err;
	struct assignment	 a;

	if ((err = assignment_by_id(w->db, w->id, &a)) != NULL)
		return (err);
	if (a.person.n != w->viewer.person.n)
		return (&assessment_not_yours);
	t_declaration(w, &a);
	return (web_page(w));
}

/* POST /assignments/:id/declaration */
const struct err *
declaration_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct assignment	 a;
	int			 conflict;
	const char		*statement;

	if ((err = assignment_lock(w->db, w->id, &a)) != NULL ||
	    (err = review_case_of(w->db, w->id, &c)) != NULL)
		return (err);
	conflict = form_word(w, "conflict", FORM_REQUIRED, &conflicts);
	statement = form_text(w, "statement", FORM_LINES, 2000);
	if ((err = form_check(w)) != NULL ||
	    (err = case_in(&c, APPLICATION_ASSESSMENT)) != NULL ||
	    (err = assignment_declare(&a, w->viewer.person,
	    (enum conflict)conflict, statement)) != NULL ||
	    (err = assignment_save(w->db, &a, w->now)) != NULL ||
	    (err = review_note(w, &c, "application.declare",
	    conflicts.stored[conflict])) != NULL ||
	    (a.state == ASSIGNMENT_RECUSED &&
	    (err = move_on(w, &c)) != NULL))
		return (err);
	if (a.state == ASSIGNMENT_CLEARED)
		return (web_see_other(w, "/assignments/%lld/scores",
		    (long long)a.id.n));
	web_flash(w, N_("Your declaration is recorded."));
	return (web_see_other(w, "/review"));
}

/* Going back to the case from an assignment's own path. */
const struct err *
assignment_back(struct web *w)
{
	const struct err	*err;
	struct assignment	 a;

	if ((err = assignment_by_id(w->db, w->id, &a)) != NULL)
		return (err);
	return (review_page(w, a.application));
}

/* POST /assignments/:id/ruling */
const struct err *
ruling_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct assignment	 a;
	int			 ruling;

	if ((err = assignment_lock(w->db, w->id, &a)) != NULL ||
	    (err = review_case_of(w->db, w->id, &c)) != NULL)
		return (err);
	ruling = form_word(w, "ruling", FORM_REQUIRED, &rulings);
	if ((err = form_check(w)) != NULL ||
	    (err = assignment_rule(&a, (enum ruling)ruling)) != NULL ||
	    (err = assignment_save(w->db, &a, w->now)) != NULL ||
	    (err = review_note(w, &c, "application.rule",
	    rulings.stored[ruling])) != NULL ||
	    (err = move_on(w, &c)) != NULL)
		return (err);
	return (review_done(w, c.id, N_("Your ruling is recorded.")));
}

/* GET /assignments/:id/scores */
const struct err *
scores_new(struct web *w)
{
	const struct err	*err;
	struct review_view	*v = arena_new(w->arena, struct review_view);

	if ((err = review_case_of(w->db, w->id, &v->c)) != NULL ||
	    (err = review_papers(w->db, &v->c, v->c.proposed.cards.n > 0 ?
	    v->c.proposed : v->c.asked, lang_is_chinese(w->lang),
	    &v->papers)) != NULL)
		return (err);
	if (v->c.my_assignment.n != w->id.n)
		return (&assessment_not_yours);
	if (v->c.my_state != ASSIGNMENT_CLEARED &&
	    v->c.my_state != ASSIGNMENT_SCORED)
		return (&assessment_not_cleared);
	papers_sort(&v->papers);
	t_scores(w, v);
	return (web_page(w));
}

/* One score and one comment for every criterion of the rubric. */
static const struct err *
read_sheet(struct web *w, const struct papers *papers, struct sheet *s)
{
	const char		**codes, **scores, **comments;
	const struct paper	*p;
	int32_t			 score_max = 5;
	int64_t			 score;
	size_t			 i = 0, n = 0;

	codes = arena_array(w->arena, const char *, papers->n);
	scores = arena_array(w->arena, const char *, papers->n);
	comments = arena_array(w->arena, const char *, papers->n);
	if ((p = paper_next(papers, PAPER_RUBRIC, &i)) != NULL)
		score_max = p->n;
	i = 0;
	while ((p = paper_next(papers, PAPER_CRITERION, &i)) != NULL) {
		score = form_int(w, arena_printf(w->arena, "score_%s",
		    p->name), FORM_REQUIRED, 0, score_max);
		comments[n] = form_text(w, arena_printf(w->arena,
		    "comment_%s", p->name), FORM_REQUIRED | FORM_LINES, 4000);
		scores[n] = arena_printf(w->arena, "%lld", (long long)score);
		codes[n++] = p->name;
	}
	*s = (struct sheet){ { codes, n }, { scores, n }, { comments, n } };
	return (form_check(w));
}

/* Once enough have scored, and none is still at work, the case goes on. */
static const struct err *
move_on(struct web *w, const struct review_case *c)
{
	const struct err	*err;
	bool			 is_done;

	if ((err = assessment_is_done(w->db, c->id, &is_done)) != NULL ||
	    !is_done)
		return (err);
	if ((err = application_save_move(w->db, &(struct application_move){
	    c->id, APPLICATION_ASSESSMENT, APPLICATION_RECOMMENDATION, NULL,
	    w->now })) != NULL)
		return (err);
	return (review_note(w, c, "application.score", NULL));
}

/* POST /assignments/:id/scores */
const struct err *
scores_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct assignment	 a;
	struct papers		 papers;
	struct sheet		 s;

	/* The case first, so that two who score last take turns. */
	if ((err = assignment_by_id(w->db, w->id, &a)) != NULL ||
	    (err = review_case_lock(w->db, a.application, &c)) != NULL ||
	    (err = assignment_lock(w->db, w->id, &a)) != NULL ||
	    (err = assignment_may_score(&a, w->viewer.person)) != NULL ||
	    (err = case_in(&c, APPLICATION_ASSESSMENT)) != NULL ||
	    (err = review_papers(w->db, &c, c.asked, false, &papers)) != NULL ||
	    (err = read_sheet(w, &papers, &s)) != NULL ||
	    (err = scores_insert(w->db, a.id, &s, w->now)) != NULL ||
	    (err = review_note(w, &c, "application.lock_scores",
	    NULL)) != NULL ||
	    (err = move_on(w, &c)) != NULL)
		return (err);
	web_flash(w, N_("Your scores are locked. Thank you."));
	return (web_see_other(w, "/review"));
}

static const struct err *
mean_of(struct web *w, const struct review_case *c, struct points *mean)
{
	const struct err	*err;
	struct papers		 papers;
	const struct paper	*p;
	struct points		 totals[SCORES_MAX];
	struct score_rule	 rule = { 5, 0, 0, 1000 };
	size_t			 i = 0, n = 0;

	if ((err = review_papers(w->db, c, c->asked, false, &papers)) != NULL)
		return (err);
	while ((p = paper_next(&papers, PAPER_ASSIGNMENT, &i)) != NULL) {
		if (n < SCORES_MAX && words_find(&assignment_states,
		    p->name) == ASSIGNMENT_SCORED)
			totals[n++] = papers_total(&papers, p->id);
	}
	if (n == 0)
		return (&assessment_wrong_state);
	*mean = score_tally(totals, n, 0, &rule).mean;
	return (NULL);
}

/* POST /applications/:id/recommendation */
const struct err *
recommendation_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct recommendation	 r = { .person = w->viewer.person,
				    .at = w->now };
	int			 advice;

	if ((err = review_case_lock(w->db, w->id, &c)) != NULL ||
	    (err = case_in(&c, APPLICATION_RECOMMENDATION)) != NULL)
		return (err);
	advice = form_word(w, "advice", FORM_REQUIRED, &advices);
	r.reasons = form_text(w, "reasons", FORM_REQUIRED | FORM_LINES, 4000);
	if ((err = form_check(w)) != NULL ||
	    (err = mean_of(w, &c, &r.mean)) != NULL)
		return (err);
	r.application = c.id;
	r.advice = (enum advice)advice;
	if ((err = case_part_take(w->db, c.id, w->viewer.person, "recommend",
	    w->now)) != NULL ||
	    (err = recommendation_insert(w->db, &r)) != NULL ||
	    (err = application_save_move(w->db, &(struct application_move){
	    c.id, APPLICATION_RECOMMENDATION, APPLICATION_COMMITTEE, NULL,
	    w->now })) != NULL ||
	    (err = review_note(w, &c, "application.table",
	    advices.stored[advice])) != NULL)
		return (err);
	return (review_done(w, c.id,
	    N_("The recommendation is with the Committee.")));
}
