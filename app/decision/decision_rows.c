/* Recommendations and decisions. */
#include <assert.h>

#include "db/db.h"
#include "decision/decision.h"
#include "gen/sql.h"

static const struct db_refusal refusals[] = {
	{ "decision_two_people", &decision_same_person },
	{ "decision_live_key", &decision_already_recorded },
	{ "decision_exception", &decision_exception_needed },
	{ "decision_authority", &decision_not_yours },
	{ "decision_level", &review_over_scheme },
	{ "decision_rate", &decision_rate_too_high },
	{ "decision_cap", &decision_cap_over },
	{ "decision_meeting", &decision_meeting_needed },
	{ "application_decided", &review_wrong_state },
	{ "decision_class_id_fkey", &review_no_class },
	{ "recommendation_borne", &recommendation_unborne },
	{ "recommendation_pkey", &review_wrong_state },
	{ "decision_move", &review_wrong_state },
};

COLUMNS(recommendation_columns, struct recommendation,
    COLUMN_WORD(advice, advices), COLUMN(reasons), COLUMN(moderation));
COLUMNS(columns, struct decision,
    COLUMN(id), COLUMN(application), COLUMN_WORD(state, decision_states),
    COLUMN_WORD(decider, deciders),
    COLUMN_WORD(outcome, outcomes), COLUMN_AS(level.class, "class"),
    COLUMN_AS(level.cards, "cards"), COLUMN_AS(level.months, "months"),
    COLUMN_AS(level.start_on, "start_on"), COLUMN(class_name), COLUMN(rate),
    COLUMN(cap), COLUMN(conditions), COLUMN(exception), COLUMN(meeting),
    COLUMN(remark), COLUMN(recorded_by), COLUMN(recorder_name),
    COLUMN(recorded_at));
COLUMNS(id_columns, struct decision, COLUMN(id));
COLUMNS(queue_columns, struct decision_row,
    COLUMN(id), COLUMN(application), COLUMN(reference), COLUMN(title),
    COLUMN(title_zh), COLUMN(org_name), COLUMN(org_name_zh),
    COLUMN_WORD(state, application_states), COLUMN(since),
    COLUMN_WORD(decider, deciders),
    COLUMN(recorder_name), COLUMN(is_mine));

void
decision_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

const struct err *
recommendation_insert(struct db *db, const struct recommendation *r)
{
	assert(db != NULL && r != NULL);
	return (db_exec(db, &sql_recommendation_insert, P(r->application),
	    P(r->person), P_WORD(advices, r->advice), P(r->reasons),
	    P((int)r->mean.tenths), P(r->at), P(r->moderation)));
}

struct ask
recommendation_list(struct db *db, struct id application,
    struct recommendations *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_recommendation_list,
	    recommendation_columns, &all->p, &all->n, P(application))));
}

const struct err *
decision_insert(struct db *db, struct decision *d)
{
	assert(db != NULL && d != NULL);
	return (db_one(db, &sql_decision_insert, id_columns, d,
	    P(d->application), P_WORD(outcomes, d->outcome), P(d->level.class),
	    P(d->level.cards), P(d->level.months), P(d->level.start_on),
	    P(d->rate), P(d->cap), P(d->conditions), P(d->exception),
	    P(d->meeting), P(d->recorded_by), P(d->recorded_at), P(d->remark),
	    P_WORD(decision_states, d->state), P_WORD(deciders, d->decider)));
}

const struct err *
decision_by_id(struct db *db, struct id id, struct decision *d)
{
	assert(db != NULL && d != NULL);
	return (db_one(db, &sql_decision_by_id, columns, d, P(id)));
}

struct ask
decision_live(struct db *db, struct id application, struct decisions *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_decision_live, columns, &all->p,
	    &all->n, P(application))));
}

const struct err *
decision_lock(struct db *db, struct id id, struct decision *d)
{
	assert(db != NULL && d != NULL);
	return (db_one(db, &sql_decision_lock, columns, d, P(id)));
}

const struct err *
decision_save(struct db *db, const struct decision *d, struct id checker,
    struct instant now)
{
	assert(db != NULL && d != NULL);
	return (db_exec(db, &sql_decision_save, P(d->id),
	    P_WORD(decision_states, d->state), P(checker), P(now),
	    P(d->remark)));
}

const struct err *
decision_queue(struct db *db, struct decision_row **rows, size_t *n)
{
	assert(db != NULL && rows != NULL);
	return (db_list0(db, &sql_decision_queue, queue_columns, rows, n));
}
