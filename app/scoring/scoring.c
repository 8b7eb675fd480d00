/* Who may score a case, and when it is scored.  Pure. */
#include "scoring/scoring.h"

#include <assert.h>

#include "review/review.h"

WORDS_TABLE(assignment_states, ASSIGNMENT_STATES);
WORDS_TABLE(conflicts, CONFLICTS);
WORDS_TABLE(rulings, RULINGS);

const struct move assignment_moves[] = {
	{ STATE_NEW, ASSIGNMENT_ASSIGNED, "assign" },
	{ ASSIGNMENT_ASSIGNED, ASSIGNMENT_CLEARED, "declare_none" },
	{ ASSIGNMENT_ASSIGNED, ASSIGNMENT_HELD, "declare_potential" },
	{ ASSIGNMENT_ASSIGNED, ASSIGNMENT_RECUSED, "declare_actual" },
	{ ASSIGNMENT_HELD, ASSIGNMENT_CLEARED, "clear" },
	{ ASSIGNMENT_HELD, ASSIGNMENT_RECUSED, "recuse" },
	{ ASSIGNMENT_CLEARED, ASSIGNMENT_SCORED, "score" },
	{ 0, 0, NULL }
};

const struct err scoring_statement_needed = { ERR_INVALID,
    "scoring.statement_needed",
    N_("Say what the conflict is or may be."), "statement" };
const struct err scoring_not_cleared = { ERR_DENIED,
    "scoring.not_cleared",
    N_("Declare whether you have a conflict of interest first; until then the application stays closed to you."), NULL };
const struct err scoring_assigned_twice = { ERR_CONFLICT,
    "scoring.assigned_twice",
    N_("This person is assigned to the case already."), "assessors" };
const struct err scoring_no_assessors = { ERR_INVALID,
    "scoring.no_assessors",
    N_("Choose enough assessors; those who were recused do not count."), "assessors" };

const struct err *
assignment_declare(struct assignment *a, struct id person,
    enum conflict conflict, const char *statement)
{
	static const enum assignment_state	 to[] = { ASSIGNMENT_CLEARED,
						    ASSIGNMENT_HELD,
						    ASSIGNMENT_RECUSED };

	assert(a != NULL);
	if (a->person.n != person.n)
		return (&review_not_yours);
	if (a->state != ASSIGNMENT_ASSIGNED)
		return (&review_wrong_state);
	if (conflict != CONFLICT_NONE && statement == NULL)
		return (&scoring_statement_needed);
	a->state = to[conflict];
	a->statement = statement;
	return (NULL);
}

const struct err *
assignment_rule(struct assignment *a, enum ruling ruling)
{
	assert(a != NULL);
	if (a->state != ASSIGNMENT_HELD)
		return (&review_wrong_state);
	a->state = ruling == RULING_CLEAR ? ASSIGNMENT_CLEARED :
	    ASSIGNMENT_RECUSED;
	return (NULL);
}

const struct err *
assignment_may_score(const struct assignment *a, struct id person)
{
	assert(a != NULL);
	if (a->person.n != person.n)
		return (&review_not_yours);
	if (a->state == ASSIGNMENT_SCORED)
		return (&review_wrong_state);
	return (a->state == ASSIGNMENT_CLEARED ? NULL :
	    &scoring_not_cleared);
}

const struct assignment *
assignment_find(const struct assignments *all, struct id person)
{
	size_t	 i;

	assert(all != NULL);
	for (i = 0; i < all->n; i++) {
		if (all->p[i].person.n == person.n)
			return (&all->p[i]);
	}
	return (NULL);
}

struct points
scoring_total(const struct scoring *s, struct id assignment)
{
	int64_t	 sum = 0;
	size_t	 i;

	assert(s != NULL);
	for (i = 0; i < s->scores.n; i++) {
		if (s->scores.p[i].assignment.n == assignment.n)
			sum += (int64_t)s->scores.p[i].weight *
			    s->scores.p[i].score;
	}
	return (points_of(sum, s->rubric.rule.score_max));
}

struct tally
scoring_tally(const struct scoring *s)
{
	struct points	 totals[SCORES_MAX];
	int32_t		 lowest = INT32_MAX;
	size_t		 i, n = 0;

	assert(s != NULL);
	for (i = 0; i < s->scores.n; i++)
		lowest = s->scores.p[i].score < lowest ?
		    s->scores.p[i].score : lowest;
	for (i = 0; i < s->assignments.n && n < SCORES_MAX; i++) {
		if (s->assignments.p[i].state == ASSIGNMENT_SCORED)
			totals[n++] = scoring_total(s, s->assignments.p[i].id);
	}
	return (n > 0 ? score_tally(totals, n, lowest, &s->rubric.rule) :
	    (struct tally){ .n = 0 });
}
