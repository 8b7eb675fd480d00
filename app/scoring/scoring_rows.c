/* Assignments, and the scores that come of them. */
#include <assert.h>

#include "db/db.h"
#include "gen/sql.h"
#include "review/review.h"
#include "scoring/scoring.h"

static const struct db_refusal refusals[] = {
	{ "assignment_application_id_person_id_key",
	    &scoring_assigned_twice },
	{ "assignment_move", &review_wrong_state },
};

struct done { bool is_done; };

COLUMNS(assignment_columns, struct assignment,
    COLUMN(id), COLUMN(application), COLUMN(person),
    COLUMN_WORD(state, assignment_states), COLUMN(statement),
    COLUMN(person_name), COLUMN(reference), COLUMN(title), COLUMN(title_zh),
    COLUMN(org_name), COLUMN(org_name_zh));
COLUMNS(rubric_columns, struct rubric,
    COLUMN(scale), COLUMN(assessors_min),
    COLUMN_AS(rule.score_max, "score_max"),
    COLUMN_AS(rule.pass_total, "pass_total"),
    COLUMN_AS(rule.pass_each, "pass_each"),
    COLUMN_AS(rule.moderate_range, "moderate_range"));
COLUMNS(criterion_columns, struct criterion,
    COLUMN(code), COLUMN(name), COLUMN(covers), COLUMN(weight),
    COLUMN(is_placeholder));
COLUMNS(score_columns, struct score,
    COLUMN(assignment), COLUMN(criterion), COLUMN(comment), COLUMN(score),
    COLUMN(weight), COLUMN(is_placeholder));
COLUMNS(candidate_columns, struct candidate,
    COLUMN(id), COLUMN(name));
COLUMNS(done_columns, struct done, COLUMN(is_done));

void
scoring_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

const struct err *
assignments_insert(struct db *db, struct id application, struct ids people,
    struct id by, struct instant now)
{
	const struct err	*err;

	assert(db != NULL && application.n > 0);
	err = db_exec(db, &sql_assignments_insert, P(application), P(people),
	    P(by), P(now));
	if (err == NULL && db_changed(db) != people.n)
		err = &scoring_no_assessors;
	return (err);
}

const struct err *
assignment_lock(struct db *db, struct id id, struct assignment *a)
{
	assert(db != NULL && a != NULL);
	return (db_one(db, &sql_assignment_lock, assignment_columns, a, P(id)));
}

struct ask
assignment_ask(struct db *db, struct id id, struct assignment *a)
{
	assert(db != NULL && a != NULL);
	return (ask_kept(db, ASK_ONE(&sql_assignment_by_id,
	    assignment_columns, a, P(id))));
}

struct ask
assignment_list(struct db *db, struct id application, struct assignments *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_assignment_list,
	    assignment_columns, &all->p, &all->n, P(application))));
}

const struct err *
assignment_save(struct db *db, const struct assignment *a, struct instant now)
{
	assert(db != NULL && a != NULL && a->id.n > 0);
	return (db_exec(db, &sql_assignment_save, P(a->id),
	    P_WORD(assignment_states, a->state), P(a->statement), P(now)));
}

struct ask
rubric_ask(struct db *db, struct id application, bool in_chinese,
    struct rubric *r)
{
	assert(db != NULL && r != NULL);
	return (ask_kept(db, ASK_ONE(&sql_rubric_by_application,
	    rubric_columns, r, P(application), P(in_chinese))));
}

struct ask
criterion_list(struct db *db, bool in_chinese, struct criteria *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_criterion_list, criterion_columns,
	    &all->p, &all->n, P(in_chinese))));
}

struct ask
score_list(struct db *db, struct id application, bool in_chinese,
    struct scores *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_score_list, score_columns, &all->p,
	    &all->n, P(application), P(in_chinese))));
}

struct ask
candidate_list(struct db *db, struct id application, struct candidates *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_candidate_list, candidate_columns,
	    &all->p, &all->n, P(application))));
}

const struct err *
scores_insert(struct db *db, struct id assignment, const struct sheet *s,
    struct instant now)
{
	assert(db != NULL && s != NULL && assignment.n > 0);
	return (db_exec(db, &sql_scores_insert, P(assignment), P(s->codes),
	    P(s->scores), P(s->comments), P(now)));
}

const struct err *
scoring_is_done(struct db *db, struct id application, bool *is_done)
{
	const struct err	*err;
	struct done		 d;

	assert(db != NULL);
	if ((err = db_one(db, &sql_scoring_is_done, done_columns, &d,
	    P(application))) == NULL)
		*is_done = d.is_done;
	return (err);
}
