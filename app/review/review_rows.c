/* A case, and the writes of its screening and technical review. */
#include "base/day.h"
#include "db/db.h"
#include "gen/sql.h"
#include "review/review.h"

static const struct db_refusal refusals[] = {
	{ "case_segregation", &review_segregated },
	{ "technical_review_pkey", &review_wrong_state },
	{ "technical_review_class_id_fkey", &review_no_class },
	{ "info_rounds", &review_rounds_over },
};

static const struct column case_columns[] = {
	COLUMN(struct review_case, id), COLUMN(struct review_case, org),
	COLUMN(struct review_case, scheme), COLUMN(struct review_case, officer),
	COLUMN(struct review_case, submitted_by),
	COLUMN(struct review_case, reference),
	COLUMN(struct review_case, title),
	COLUMN(struct review_case, title_zh), COLUMN(struct review_case, org_name),
	COLUMN(struct review_case, org_name_zh),
	COLUMN(struct review_case, officer_name),
	COLUMN_WORD_AS(struct review_case, clock.state, "state",
	    application_states),
	COLUMN_AS(struct review_case, clock.submitted_at, "submitted_at"),
	COLUMN_AS(struct review_case, clock.state_since, "state_since"),
	COLUMN_AS(struct review_case, clock.waited_days, "waited_days"),
	COLUMN(struct review_case, reason),
	COLUMN_AS(struct review_case, asked.class, "asked_class"),
	COLUMN_AS(struct review_case, asked.cards, "asked_cards"),
	COLUMN_AS(struct review_case, asked.months, "asked_months"),
	COLUMN_AS(struct review_case, asked.start_on, "asked_start"),
	COLUMN(struct review_case, class_name), COLUMN(struct review_case, rate),
	COLUMN(struct review_case, hours_needed),
	COLUMN_AS(struct review_case, proposed.class, "proposed_class_id"),
	COLUMN_AS(struct review_case, proposed.cards, "proposed_cards"),
	COLUMN_AS(struct review_case, proposed.months, "proposed_months"),
	COLUMN_AS(struct review_case, proposed.start_on, "proposed_start"),
	COLUMN(struct review_case, proposed_class),
	COLUMN(struct review_case, note),
	COLUMN(struct review_case, proposed_left),
	COLUMN(struct review_case, reviewed_at),
	COLUMN(struct review_case, normal_rate),
	COLUMN(struct review_case, exceptional_rate),
	COLUMN(struct review_case, cards_max),
	COLUMN(struct review_case, months_max),
	COLUMN(struct review_case, ends_on),
	COLUMN(struct review_case, envelope_left),
	COLUMN(struct review_case, info_days),
	COLUMN(struct review_case, info_rounds_max),
	COLUMN(struct review_case, is_placeholder),
	COLUMN(struct review_case, info_rounds),
	COLUMNS_END
};

void
review_start(void)
{
	db_refusals(refusals, sizeof(refusals) / sizeof(refusals[0]));
}

struct ask
review_case_ask(struct db *db, struct id id, struct review_case *c)
{
	return (ask_kept(db, ASK_ONE(&sql_review_case_by_id, case_columns, c,
	    P(id), P(ID_NONE))));
}

struct ask
review_case_of(struct db *db, struct id assignment, struct review_case *c)
{
	return (ask_kept(db, ASK_ONE(&sql_review_case_by_id, case_columns, c,
	    P(ID_NONE), P(assignment))));
}

const struct err *
review_case_lock(struct db *db, struct id id, struct review_case *c)
{
	return (db_one(db, &sql_review_case_lock, case_columns, c, P(id)));
}

const struct err *
case_part_take(struct db *db, struct id application, struct id person,
    const char *part, struct instant now)
{
	return (db_exec(db, &sql_case_part_take, P(application), P(person),
	    P(part), P(now)));
}

const struct err *
technical_review_insert(struct db *db, const struct technical *t)
{
	return (db_exec(db, &sql_technical_review_insert, P(t->application),
	    P(t->reviewer), P(t->level.class), P(t->level.cards),
	    P(t->level.months), P(t->level.start_on),
	    P(day_term_last(t->level.start_on, t->level.months)), P(t->note),
	    P(t->at)));
}
