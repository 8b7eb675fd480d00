/* The queue of cases, and the page of one. */
#include <string.h>

#include "assessment/assessment_web.h"
#include "audit/audit.h"
#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/str.h"
#include "db/db.h"
#include "gen/pages_assessment.h"
#include "notification/tell.h"
#include "web/form.h"

static void	 read_cursor(struct web *, struct queue_filter *);
static const char *cursor_of(struct web *, const struct queue_row *);
static struct level level_shown(struct web *, const struct review_view *);
static void	 add_up(struct review_view *);
static void	 what_may_be_done(struct web *, struct review_view *);

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
review_list(struct web *w)
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
level_shown(struct web *w, const struct review_view *v)
{
	struct level	 l = v->c.decision.level.cards.n > 0 ?
			    v->c.decision.level : v->c.proposed.cards.n > 0 ?
			    v->c.proposed : v->c.asked;
	struct day	 start;
	int64_t		 n;

	if (day_parse(form_typed(w, "start_on", ""), &start))
		l.start_on = start;
	if (str_int(form_typed(w, "months", ""), 1, 120, &n))
		l.months.n = (int32_t)n;
	if (str_int(form_typed(w, "cards", ""), 1, INT32_MAX, &n))
		l.cards.n = (int32_t)n;
	return (l);
}

const struct paper *
paper_next(const struct papers *papers, enum paper_kind kind, size_t *i)
{
	for (; *i < papers->n; (*i)++) {
		if (papers->p[*i].kind == kind)
			return (&papers->p[(*i)++]);
	}
	return (NULL);
}

struct points
papers_total(const struct papers *papers, struct id assignment)
{
	struct score_line	 lines[64];
	const struct paper	*p;
	int32_t			 score_max = 5;
	size_t			 i = 0, n = 0;

	if ((p = paper_next(papers, PAPER_RUBRIC, &i)) != NULL)
		score_max = p->n;
	i = 0;
	while ((p = paper_next(papers, PAPER_SCORE, &i)) != NULL) {
		if (p->id.n == assignment.n && n < 64)
			lines[n++] = (struct score_line){ p->m, p->n };
	}
	return (score_total(lines, n, score_max));
}

/* Figures over all who scored: for those who may see them all. */
static void
add_up(struct review_view *v)
{
	const struct paper	*p;
	struct points		 totals[SCORES_MAX];
	struct score_rule	 rule = { 5, 60, 2, 30 };
	int32_t			 lowest = INT32_MAX;
	size_t			 i = 0, n = 0;

	if ((p = paper_next(&v->papers, PAPER_RUBRIC, &i)) != NULL)
		rule = (struct score_rule){ p->n, p->m,
		    (int32_t)p->id.n, p->k };
	i = 0;
	while ((p = paper_next(&v->papers, PAPER_SCORE, &i)) != NULL)
		lowest = p->n < lowest ? p->n : lowest;
	i = 0;
	while ((p = paper_next(&v->papers, PAPER_ASSIGNMENT, &i)) != NULL) {
		if (!strcmp(p->name,
		    assignment_states.stored[ASSIGNMENT_SCORED]) &&
		    n < SCORES_MAX)
			totals[n++] = papers_total(&v->papers, p->id);
	}
	if (n > 0)
		v->tally = score_tally(totals, n, lowest, &rule);
}

static void
what_may_be_done(struct web *w, struct review_view *v)
{
	enum application_state	 s = v->c.clock.state;
	bool			 is_recorded = v->c.decision.id.n != 0;

	v->may_screen = s == APPLICATION_SCREENING &&
	    v->c.officer.n == w->viewer.person.n &&
	    web_has_role(w, ROLE_BIT(ROLE_OFFICER));
	v->may_review = s == APPLICATION_TECHNICAL_REVIEW &&
	    web_has_role(w, ROLE_BIT(ROLE_TECHNICAL));
	v->may_assign = s == APPLICATION_ASSESSMENT && web_has_role(w,
	    ROLE_BIT(ROLE_SECRETARY) | ROLE_BIT(ROLE_OFFICER));
	v->may_recommend = s == APPLICATION_RECOMMENDATION &&
	    web_has_role(w, ROLE_BIT(ROLE_SECRETARY));
	v->may_record = s == APPLICATION_COMMITTEE && !is_recorded &&
	    web_has_role(w, ROLE_BIT(ROLE_RECORDER));
	v->may_check = s == APPLICATION_COMMITTEE && is_recorded &&
	    v->c.decision.recorded_by.n != w->viewer.person.n &&
	    web_has_role(w, ROLE_BIT(ROLE_CHECKER));
}

const struct err *
review_page(struct web *w, struct id application)
{
	const struct err	*err;
	struct review_view	*v = arena_new(w->arena, struct review_view);
	const struct paper	*p;
	size_t			 i = 0;

	if ((err = review_case_by_id(w->db, application, &v->c)) != NULL)
		return (err);
	v->level = level_shown(w, v);
	if ((err = review_papers(w->db, &v->c, v->level, lang_is_chinese(w->lang),
	    &v->papers)) != NULL)
		return (err);
	papers_sort(&v->papers);
	if ((p = paper_next(&v->papers, PAPER_BLIND, &i)) != NULL)
		v->assessors_min = p->k;
	if (v->c.clock.state != APPLICATION_ASSESSMENT)
		add_up(v);
	what_may_be_done(w, v);
	t_review_case(w, v);
	return (web_page(w));
}

/* GET /review/:id */
const struct err *
review_show(struct web *w)
{
	return (review_page(w, w->id));
}

const char *
points_text(struct web *w, int32_t tenths)
{
	return (arena_printf(w->arena, "%d.%d", tenths / 10, tenths % 10));
}

int64_t
days_since(const struct web *w, struct instant at)
{
	return (day_of_instant(w->now).n - day_of_instant(at).n);
}

const struct err *
review_note(struct web *w, const struct review_case *c, const char *action,
    const char *detail)
{
	return (audit_record(w->db, &(struct audit_event){ .at = w->now,
	    .person = w->viewer.person, .action = action, .subject = c->id,
	    .org = c->org, .detail = detail }));
}

const struct err *
review_done(struct web *w, struct id application, const char *said)
{
	web_flash(w, said);
	return (web_see_other(w, "/review/%lld", (long long)application.n));
}

const struct err *
review_tell(struct web *w, const struct review_case *c, struct ids people,
    const char *path)
{
	return (tell(w->db, &(struct tidings){ .template = "assigned",
	    .people = people, .args = { &c->reference, 1 },
	    .public_url = w->env->public_url, .path = path }));
}
