/* Recommendations and decisions. */
#include "db/db.h"
#include "decision/decision.h"
#include "gen/sql.h"

static const struct db_refusal refusals[] = {
	{ "decision_two_people", &decision_same_person },
	{ "decision_live_key", &decision_already_recorded },
	{ "decision_exception", &decision_exception_needed },
	{ "decision_class_id_fkey", &review_no_class },
	{ "recommendation_pkey", &review_wrong_state },
	{ "decision_move", &review_wrong_state },
};

static const struct column recommendation_columns[] = {
	COLUMN_WORD(struct recommendation, advice, advices),
	COLUMN(struct recommendation, reasons), COLUMNS_END
};
static const struct column columns[] = {
	COLUMN(struct decision, id), COLUMN(struct decision, application),
	COLUMN_WORD(struct decision, state, decision_states),
	COLUMN_WORD(struct decision, outcome, outcomes),
	COLUMN_AS(struct decision, level.class, "class"),
	COLUMN_AS(struct decision, level.cards, "cards"),
	COLUMN_AS(struct decision, level.months, "months"),
	COLUMN_AS(struct decision, level.start_on, "start_on"),
	COLUMN(struct decision, class_name), COLUMN(struct decision, rate),
	COLUMN(struct decision, cap), COLUMN(struct decision, conditions),
	COLUMN(struct decision, exception), COLUMN(struct decision, meeting),
	COLUMN(struct decision, remark), COLUMN(struct decision, recorded_by),
	COLUMN(struct decision, recorder_name),
	COLUMN(struct decision, recorded_at), COLUMNS_END
};
static const struct column queue_columns[] = {
	COLUMN(struct decision_row, id),
	COLUMN(struct decision_row, application),
	COLUMN(struct decision_row, reference),
	COLUMN(struct decision_row, title),
	COLUMN(struct decision_row, title_zh),
	COLUMN(struct decision_row, org_name),
	COLUMN(struct decision_row, org_name_zh),
	COLUMN_WORD(struct decision_row, state, application_states),
	COLUMN(struct decision_row, since),
	COLUMN(struct decision_row, recorder_name),
	COLUMN(struct decision_row, is_mine), COLUMNS_END
};

void
decision_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

const struct err *
recommendation_insert(struct db *db, const struct recommendation *r)
{
	return (db_exec(db, &sql_recommendation_insert, P(r->application),
	    P(r->person), P_WORD(advices, r->advice), P(r->reasons),
	    P((int)r->mean.tenths), P(r->at)));
}

struct ask
recommendation_list(struct db *db, struct id application,
    struct recommendations *all)
{
	return (ask_kept(db, ASK_LIST(&sql_recommendation_list,
	    recommendation_columns, &all->p, &all->n, P(application))));
}

const struct err *
decision_insert(struct db *db, const struct decision *d)
{
	return (db_exec(db, &sql_decision_insert, P(d->application),
	    P_WORD(outcomes, d->outcome), P(d->level.class), P(d->level.cards),
	    P(d->level.months), P(d->level.start_on), P(d->rate), P(d->cap),
	    P(d->conditions), P(d->exception), P(d->meeting),
	    P(d->recorded_by), P(d->recorded_at), P(d->remark)));
}

const struct err *
decision_by_id(struct db *db, struct id id, struct decision *d)
{
	return (db_one(db, &sql_decision_by_id, columns, d, P(id)));
}

struct ask
decision_live(struct db *db, struct id application, struct decisions *all)
{
	return (ask_kept(db, ASK_LIST(&sql_decision_live, columns, &all->p,
	    &all->n, P(application))));
}

const struct err *
decision_lock(struct db *db, struct id id, struct decision *d)
{
	return (db_one(db, &sql_decision_lock, columns, d, P(id)));
}

const struct err *
decision_save(struct db *db, const struct decision *d, struct id checker,
    struct instant now)
{
	return (db_exec(db, &sql_decision_save, P(d->id),
	    P_WORD(decision_states, d->state), P(checker), P(now),
	    P(d->remark)));
}

const struct err *
decision_queue(struct db *db, struct decision_row **rows, size_t *n)
{
	return (db_list0(db, &sql_decision_queue, queue_columns, rows, n));
}
