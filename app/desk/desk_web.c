/* The queue of cases, and the page of one. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/str.h"
#include "db/db.h"
#include "desk/desk_web.h"
#include "gen/pages_desk.h"
#include "web/form.h"

static void	 read_cursor(struct web *, struct queue_filter *);
static const char *cursor_of(struct web *, const struct queue_row *);
static struct level level_shown(struct web *, const struct desk *);
static void	 add_up(struct web *, struct desk *);
static void	 what_may_be_done(struct web *, struct desk *);
static const struct err *page(struct web *, struct id application);

/* "827712000000000-15": when and which, of the last row. */
static void
read_cursor(struct web *w, struct queue_filter *f)
{
	const char	*s = query_text(w, "after"), *dash;
	int64_t		 us, id;

	f->after_at = INSTANT_NONE;
	if (s == NULL || (dash = strchr(s, '-')) == NULL ||
	    !str_int(arena_copy(w->arena, s, (size_t)(dash - s)), 0, INT64_MAX,
	    &us) || !str_int(dash + 1, 1, INT64_MAX, &id))
		return;
	f->after_at.us = us;
	f->after.n = id;
}

static const char *
cursor_of(struct web *w, const struct queue_row *r)
{
	return (arena_printf(w->arena, "%lld-%lld",
	    (long long)r->clock.submitted_at.us, (long long)r->id.n));
}

/* GET /review */
const struct err *
desk_list(struct web *w)
{
	struct queue_filter	 f = { .search = query_text(w, "q"),
				    .in_chinese = lang_is_chinese(w->lang),
				    .rows_max = PAGE_ROWS + 1 };
	const char		*state = query_text(w, "state");
	const struct err	*err;
	struct queue_row	*rows;
	size_t			 n;

	if (state != NULL && words_find(&application_states, state) != -1)
		f.state = state;
	if (query_text(w, "mine") != NULL)
		f.mine = w->viewer.person;
	read_cursor(w, &f);
	if ((err = db_ask(w->db, review_queue(w->db, &f, &rows, &n))) != NULL)
		return (err);
	t_review_queue(w, rows, n, &f,
	    n > PAGE_ROWS ? cursor_of(w, &rows[PAGE_ROWS - 1]) : NULL);
	return (web_page(w));
}

/* The level whose capacity stands beside the form: what was typed, or else
 * the latest that somebody wrote down. */
static struct level
level_shown(struct web *w, const struct desk *k)
{
	struct level	 l = case_tabled(&k->v.c);
	struct day	 start;
	int64_t		 n;

	if (k->d.live.n > 0 && k->d.live.p->level.cards.n > 0)
		l = k->d.live.p->level;
	if (day_parse(form_typed(w, "start_on", ""), &start))
		l.start_on = start;
	if (str_int(form_typed(w, "months", ""), 1, 120, &n))
		l.months.n = (int32_t)n;
	if (str_int(form_typed(w, "cards", ""), 1, INT32_MAX, &n))
		l.cards.n = (int32_t)n;
	return (l);
}

/* What follows from what was read. */
static void
add_up(struct web *w, struct desk *k)
{
	case_view_sort(&k->v);
	k->s.mine = assignment_find(&k->s.s.assignments, w->viewer.person);
	k->s.is_over = k->v.c.clock.state != APPLICATION_ASSESSMENT;
	if (k->s.is_over)
		k->s.tally = scoring_tally(&k->s.s);
	k->v.is_closed = k->s.mine != NULL && k->v.answers.n == 0;
	k->v.level = level_shown(w, k);
}

static void
what_may_be_done(struct web *w, struct desk *k)
{
	enum application_state	 s = k->v.c.clock.state;
	bool			 is_recorded = k->d.live.n > 0;

	k->may_screen = s == APPLICATION_SCREENING &&
	    k->v.c.officer.n == w->viewer.person.n &&
	    web_may_post(w, "/applications/:id/screening");
	k->may_review = s == APPLICATION_TECHNICAL_REVIEW &&
	    web_may_post(w, "/applications/:id/technical-review");
	k->may_assign = s == APPLICATION_ASSESSMENT &&
	    web_may_post(w, "/applications/:id/assignments");
	k->may_recommend = s == APPLICATION_RECOMMENDATION &&
	    web_may_post(w, "/applications/:id/recommendation");
	k->may_record = s == APPLICATION_DECISION && !is_recorded &&
	    web_has_role(w, ROLE_BIT(decider_role(k->v.c.decider)));
	k->may_check = s == APPLICATION_DECISION && is_recorded &&
	    k->d.live.p->recorded_by.n != w->viewer.person.n &&
	    web_may_post(w, "/decisions/:id/check");
}

/* The page of a case, whichever way one comes to it. */
static const struct err *
page(struct web *w, struct id id)
{
	const struct err	*err;
	struct desk		*k = arena_new(w->arena, struct desk);
	bool			 in_chinese = lang_is_chinese(w->lang);

	if ((err = db_ask(w->db, review_case_ask(w->db, id, &k->v.c),
	    registration_of(w->db, id, &k->v.registration),
	    registration_cases(w->db, id, &k->v.registration),
	    registration_changes(w->db, id, &k->v.registration),
	    case_answer_list(w->db, id, &k->v.answers),
	    document_list(w->db, id, &k->v.documents),
	    info_thread(w->db, id, &k->v.questions),
	    audit_story(w->db, "application", id, &k->v.events,
	    &k->v.events_n),
	    assignment_list(w->db, id, &k->s.s.assignments),
	    rubric_ask(w->db, id, in_chinese, &k->s.s.rubric),
	    score_list(w->db, id, in_chinese, &k->s.s.scores),
	    candidate_list(w->db, id, &k->s.candidates),
	    recommendation_list(w->db, id, &k->d.advice),
	    decision_live(w->db, id, &k->d.live))) != NULL)
		return (err);
	add_up(w, k);
	what_may_be_done(w, k);
	if ((k->may_review || k->may_record || k->may_check) &&
	    (err = db_ask(w->db, class_left_list(w->db, &k->v.c, k->v.level,
	    &k->v.classes))) != NULL)
		return (err);
	t_desk(w, k);
	return (web_page(w));
}

/* GET /review/:id */
const struct err *
desk_show(struct web *w)
{
	assert(w != NULL);
	return (page(w, w->id));
}

/* Going back to the case from an assignment's own path. */
const struct err *
desk_of_assignment(struct web *w)
{
	const struct err	*err;
	struct assignment	 a;

	assert(w != NULL);
	if ((err = db_ask(w->db, assignment_ask(w->db, w->id, &a))) != NULL)
		return (err);
	return (page(w, a.application));
}

/* Going back to the case from a decision's own path. */
const struct err *
desk_of_decision(struct web *w)
{
	const struct err	*err;
	struct decision		 d;

	assert(w != NULL);
	if ((err = decision_by_id(w->db, w->id, &d)) != NULL)
		return (err);
	return (page(w, d.application));
}

int64_t
days_since(const struct web *w, struct instant at)
{
	assert(w != NULL);
	return (day_of_instant(w->now).n - day_of_instant(at).n);
}
