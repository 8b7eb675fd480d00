/* A case, and the writes of its screening and technical review. */
#include <assert.h>

#include "base/day.h"
#include "db/db.h"
#include "gen/sql.h"
#include "review/review.h"

static const struct db_refusal refusals[] = {
	{ "case_segregation", &review_segregated },
	{ "technical_review_level", &review_over_scheme },
	{ "technical_review_pkey", &review_wrong_state },
	{ "technical_review_class_id_fkey", &review_no_class },
	{ "info_rounds", &review_rounds_over },
};

COLUMNS(case_columns, struct review_case,
    COLUMN(id), COLUMN(org), COLUMN(route), COLUMN(scheme), COLUMN(officer),
    COLUMN(submitted_by), COLUMN(reference), COLUMN(title), COLUMN(title_zh),
    COLUMN(org_name), COLUMN(org_name_zh), COLUMN(officer_name),
    COLUMN_WORD_AS(clock.state, "state", application_states),
    COLUMN_AS(clock.submitted_at, "submitted_at"),
    COLUMN_AS(clock.state_since, "state_since"),
    COLUMN_AS(clock.waited_days, "waited_days"), COLUMN(reason),
    COLUMN_AS(asked.class, "asked_class"),
    COLUMN_AS(asked.cards, "asked_cards"),
    COLUMN_AS(asked.months, "asked_months"),
    COLUMN_AS(asked.start_on, "asked_start"), COLUMN(class_name), COLUMN(rate),
    COLUMN(hours_needed), COLUMN_AS(proposed.class, "proposed_class_id"),
    COLUMN_AS(proposed.cards, "proposed_cards"),
    COLUMN_AS(proposed.months, "proposed_months"),
    COLUMN_AS(proposed.start_on, "proposed_start"), COLUMN(proposed_class),
    COLUMN(note), COLUMN(proposed_left), COLUMN(reviewed_at),
    COLUMN(steps), COLUMN_WORD(decider, deciders), COLUMN(decides_up_to),
    COLUMN(normal_rate), COLUMN(exceptional_rate), COLUMN(cards_max),
    COLUMN(months_max), COLUMN(ends_on), COLUMN(envelope_left),
    COLUMN(info_days), COLUMN(info_rounds_max), COLUMN(is_placeholder),
    COLUMN(info_rounds));

void
review_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

struct ask
review_case_ask(struct db *db, struct id id, struct review_case *c)
{
	assert(db != NULL && c != NULL);
	return (ask_kept(db, ASK_ONE(&sql_review_case_by_id, case_columns, c,
	    P(id), P(ID_NONE))));
}

struct ask
review_case_of(struct db *db, struct id assignment, struct review_case *c)
{
	assert(db != NULL && c != NULL);
	return (ask_kept(db, ASK_ONE(&sql_review_case_by_id, case_columns, c,
	    P(ID_NONE), P(assignment))));
}

const struct err *
review_case_lock(struct db *db, struct id id, struct review_case *c)
{
	assert(db != NULL && c != NULL);
	return (db_one(db, &sql_review_case_lock, case_columns, c, P(id)));
}

const struct err *
case_part_take(struct db *db, struct id application, struct id person,
    const char *part, struct instant now)
{
	assert(db != NULL && application.n > 0);
	return (db_exec(db, &sql_case_part_take, P(application), P(person),
	    P(part), P(now)));
}

const struct err *
technical_review_insert(struct db *db, const struct technical *t)
{
	assert(db != NULL && t != NULL && t->application.n > 0);
	return (db_exec(db, &sql_technical_review_insert, P(t->application),
	    P(t->reviewer), P(t->level.class), P(t->level.cards),
	    P(t->level.months), P(t->level.start_on),
	    P(day_term_last(t->level.start_on, t->level.months)), P(t->note),
	    P(t->at)));
}
