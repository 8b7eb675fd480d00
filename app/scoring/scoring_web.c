/* Who assesses, declarations of conflict, rulings, and scores. */
#include "scoring/scoring_actions.h"
#include "scoring/scoring_web.h"

#include <assert.h>

#include "base/arena.h"
#include "base/lang.h"
#include "db/db.h"
#include "gen/pages_scoring.h"
#include "web/form.h"
#include "web/record.h"

static const struct err *tell_assessors(struct web *,
			    const struct review_case *, struct ids people);
static const struct err *read_sheet(struct web *, const struct criteria *,
			    int32_t score_max, struct sheet *);
static const struct err *move_on(struct web *, const struct review_case *);

static const struct err *
tell_assessors(struct web *w, const struct review_case *c, struct ids people)
{
	struct about	 about = case_about(c);

	about.people = people;
	return (web_tell(w, mail_to_assess(about, c->reference)));
}

/* What becomes of a declaration: the head rules, or has one assessor less. */
static const struct err *
tell_declared(struct web *w, const struct review_case *c,
    const struct assignment *a)
{
	if (a->state == ASSIGNMENT_CLEARED)
		return (NULL);
	return (web_tell(w, a->state == ASSIGNMENT_HELD ?
	    mail_to_rule(case_about(c), c->reference) :
	    mail_recused(case_about(c), c->reference)));
}

static const struct err *
tell_ruled(struct web *w, const struct review_case *c,
    const struct assignment *a)
{
	struct about	 about = case_about(c);

	about.people = (struct ids){ &a->person, 1 };
	return (web_tell(w, a->state == ASSIGNMENT_CLEARED ?
	    mail_ruled_clear(about, c->reference) :
	    mail_ruled_recuse(about, c->reference)));
}

/* POST /applications/:id/assignments */
const struct err *
assignments_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct ids		 people = form_ids(w, "assessors",
				    SCORES_MAX);

	if ((err = review_case_lock(w->db, w->id, &c)) != NULL ||
	    (err = case_in(&c, APPLICATION_ASSESSMENT)) != NULL)
		return (err);
	if (people.n == 0)
		return (&scoring_no_assessors);
	if ((err = assignments_insert(w->db, c.id, people, w->viewer.person,
	    w->now)) != NULL ||
	    (err = web_record(w, did_application_assign(c.id, c.org,
	    (int64_t)people.n))) != NULL ||
	    (err = tell_assessors(w, &c, people)) != NULL)
		return (err);
	return (review_done(w, c.id,
	    N_("The assessors are assigned and told by mail.")));
}

/* GET /assignments/:id/declaration */
const struct err *
declaration_new(struct web *w)
{
	const struct err	*err;
	struct assignment	 a;

	assert(w != NULL);
	if ((err = db_ask(w->db, assignment_ask(w->db, w->id, &a))) != NULL)
		return (err);
	if (a.person.n != w->viewer.person.n)
		return (&review_not_yours);
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

	assert(w != NULL);
	if ((err = assignment_lock(w->db, w->id, &a)) != NULL ||
	    (err = db_ask(w->db, review_case_of(w->db, w->id, &c))) != NULL)
		return (err);
	conflict = form_word(w, "conflict", FORM_REQUIRED, &conflicts);
	statement = form_text(w, "statement", FORM_LINES, 2000);
	if ((err = form_check(w)) != NULL ||
	    (err = case_in(&c, APPLICATION_ASSESSMENT)) != NULL ||
	    (err = assignment_declare(&a, w->viewer.person,
	    (enum conflict)conflict, statement)) != NULL ||
	    (err = assignment_save(w->db, &a, w->now)) != NULL ||
	    (err = web_record(w, did_application_declare(c.id, c.org,
	    (enum conflict)conflict))) != NULL ||
	    (err = tell_declared(w, &c, &a)) != NULL ||
	    (a.state == ASSIGNMENT_RECUSED &&
	    (err = move_on(w, &c)) != NULL))
		return (err);
	if (a.state == ASSIGNMENT_CLEARED)
		return (web_see_other(w, "/assignments/%lld/scores",
		    (long long)a.id.n));
	web_flash(w, N_("Your declaration is recorded."));
	return (web_see_other(w, "/review"));
}

/* POST /assignments/:id/ruling */
const struct err *
ruling_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct assignment	 a;
	int			 ruling;

	assert(w != NULL);
	if ((err = assignment_lock(w->db, w->id, &a)) != NULL ||
	    (err = db_ask(w->db, review_case_of(w->db, w->id, &c))) != NULL)
		return (err);
	ruling = form_word(w, "ruling", FORM_REQUIRED, &rulings);
	if ((err = form_check(w)) != NULL ||
	    (err = assignment_rule(&a, (enum ruling)ruling)) != NULL ||
	    (err = assignment_save(w->db, &a, w->now)) != NULL ||
	    (err = web_record(w, did_application_rule(c.id, c.org,
	    (enum ruling)ruling))) != NULL ||
	    (err = tell_ruled(w, &c, &a)) != NULL ||
	    (err = move_on(w, &c)) != NULL)
		return (err);
	return (review_done(w, c.id, N_("Your ruling is recorded.")));
}

/* GET /assignments/:id/scores */
const struct err *
scores_new(struct web *w)
{
	const struct err	*err;
	struct case_view	*v = arena_new(w->arena, struct case_view);
	struct assignment	 a;
	struct rubric		 r;
	struct criteria		 criteria;

	if ((err = db_ask(w->db, assignment_ask(w->db, w->id, &a),
	    review_case_of(w->db, w->id, &v->c))) != NULL)
		return (err);
	if (a.person.n != w->viewer.person.n)
		return (&review_not_yours);
	if (a.state != ASSIGNMENT_CLEARED && a.state != ASSIGNMENT_SCORED)
		return (&scoring_not_cleared);
	if ((err = db_ask(w->db,
	    case_answer_list(w->db, a.application, &v->answers),
	    document_list(w->db, a.application, &v->documents),
	    info_thread(w->db, a.application, &v->questions),
	    rubric_ask(w->db, a.application, lang_is_chinese(w->lang), &r),
	    criterion_list(w->db, lang_is_chinese(w->lang), &criteria))) != NULL)
		return (err);
	case_view_sort(v);
	t_scores(w, v, &a, &r, &criteria);
	return (web_page(w));
}

/* One score and one comment for every criterion of the rubric. */
static const struct err *
read_sheet(struct web *w, const struct criteria *c, int32_t score_max,
    struct sheet *s)
{
	const char	**codes = arena_array(w->arena, const char *, c->n),
			**comments = arena_array(w->arena, const char *, c->n);
	int32_t		 *scores = arena_array(w->arena, int32_t, c->n);
	size_t		  i;

	for (i = 0; i < c->n; i++) {
		codes[i] = c->p[i].code;
		scores[i] = (int32_t)form_int(w, arena_printf(w->arena,
		    "score_%s", codes[i]), FORM_REQUIRED, 0, score_max);
		comments[i] = form_text(w, arena_printf(w->arena,
		    "comment_%s", codes[i]), FORM_REQUIRED | FORM_LINES, 4000);
	}
	*s = (struct sheet){ { codes, c->n }, { comments, c->n },
	    { scores, c->n } };
	return (form_check(w));
}

/* Once enough have scored, and none is still at work, the case goes on. */
static const struct err *
move_on(struct web *w, const struct review_case *c)
{
	const struct err	*err;
	bool			 is_done;

	if ((err = scoring_is_done(w->db, c->id, &is_done)) != NULL ||
	    !is_done)
		return (err);
	if ((err = application_save_move(w->db, &(struct application_move){
	    c->id, APPLICATION_ASSESSMENT, case_next(c), NULL,
	    w->now })) != NULL)
		return (err);
	if ((err = web_record(w, did_application_score(c->id,
	    c->org))) != NULL)
		return (err);
	return (case_tell_next(w, c));
}

/* POST /assignments/:id/scores */
const struct err *
scores_create(struct web *w)
{
	const struct err	*err;
	struct review_case	 c;
	struct assignment	 a;
	struct rubric		 r;
	struct criteria		 criteria;
	struct sheet		 s;

	assert(w != NULL);
	/* The case first, so that two who score last take turns. */
	if ((err = db_ask(w->db, assignment_ask(w->db, w->id, &a))) != NULL ||
	    (err = review_case_lock(w->db, a.application, &c)) != NULL ||
	    (err = assignment_lock(w->db, w->id, &a)) != NULL ||
	    (err = assignment_may_score(&a, w->viewer.person)) != NULL ||
	    (err = case_in(&c, APPLICATION_ASSESSMENT)) != NULL ||
	    (err = db_ask(w->db, rubric_ask(w->db, c.id, false, &r),
	    criterion_list(w->db, false, &criteria))) != NULL ||
	    (err = read_sheet(w, &criteria, r.rule.score_max, &s)) != NULL ||
	    (err = scores_insert(w->db, a.id, &s, w->now)) != NULL ||
	    (err = web_record(w, did_application_lock_scores(c.id,
	    c.org))) != NULL ||
	    (err = move_on(w, &c)) != NULL)
		return (err);
	web_flash(w, N_("Your scores are locked. Thank you."));
	return (web_see_other(w, "/review"));
}

const char *
points_text(const struct web *w, struct points p)
{
	assert(w != NULL);
	return (arena_printf(w->arena, "%d.%d", p.tenths / 10, p.tenths % 10));
}
