#include "assessment/review.h"
#include "base/day.h"
#include "base/limits.h"
#include "db/db.h"
#include "gen/sql.h"

WORDS_TABLE(paper_kinds, PAPERS);

struct done { bool is_done; };

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
	COLUMN(struct review_case, advice), COLUMN(struct review_case, reasons),
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
	COLUMN(struct review_case, my_assignment),
	COLUMN_WORD(struct review_case, my_state, assignment_states),
	COLUMN_WORD_AS(struct review_case, decision.state, "decision_state",
	    decision_states),
	COLUMN_WORD_AS(struct review_case, decision.outcome, "outcome", outcomes),
	COLUMN_AS(struct review_case, decision.id, "decision_id"),
	COLUMN_AS(struct review_case, decision.level.class, "decided_class_id"),
	COLUMN_AS(struct review_case, decision.level.cards, "decided_cards"),
	COLUMN_AS(struct review_case, decision.level.months, "decided_months"),
	COLUMN_AS(struct review_case, decision.level.start_on, "decided_start"),
	COLUMN_AS(struct review_case, decision.class_name, "decided_class"),
	COLUMN_AS(struct review_case, decision.rate, "decided_rate"),
	COLUMN_AS(struct review_case, decision.cap, "cap"),
	COLUMN_AS(struct review_case, decision.conditions, "conditions"),
	COLUMN_AS(struct review_case, decision.exception, "exception"),
	COLUMN_AS(struct review_case, decision.meeting, "meeting"),
	COLUMN_AS(struct review_case, decision.remark, "remark"),
	COLUMN_AS(struct review_case, decision.recorded_by, "recorded_by"),
	COLUMN_AS(struct review_case, decision.recorder_name, "recorder_name"),
	COLUMN_AS(struct review_case, decision.recorded_at, "recorded_at"),
	COLUMNS_END
};
static const struct column queue_columns[] = {
	COLUMN(struct queue_row, id), COLUMN(struct queue_row, reference),
	COLUMN(struct queue_row, title),
	COLUMN(struct queue_row, title_zh), COLUMN(struct queue_row, org_name),
	COLUMN(struct queue_row, officer_name),
	COLUMN_WORD_AS(struct queue_row, clock.state, "state",
	    application_states),
	COLUMN_AS(struct queue_row, clock.submitted_at, "submitted_at"),
	COLUMN_AS(struct queue_row, clock.state_since, "state_since"),
	COLUMN_AS(struct queue_row, clock.waited_days, "waited_days"),
	COLUMN(struct queue_row, cards),
	COLUMN(struct queue_row, months), COLUMNS_END
};
static const struct column paper_columns[] = {
	COLUMN_WORD(struct paper, kind, paper_kinds), COLUMN(struct paper, id),
	COLUMN(struct paper, name), COLUMN(struct paper, text),
	COLUMN(struct paper, who), COLUMN(struct paper, at),
	COLUMN(struct paper, n), COLUMN(struct paper, m),
	COLUMN(struct paper, k), COLUMN(struct paper, flag), COLUMNS_END
};
static const struct column assignment_columns[] = {
	COLUMN(struct assignment, id), COLUMN(struct assignment, application),
	COLUMN(struct assignment, person),
	COLUMN_WORD(struct assignment, state, assignment_states),
	COLUMN(struct assignment, statement),
	COLUMN(struct assignment, reference), COLUMN(struct assignment, title),
	COLUMN(struct assignment, title_zh),
	COLUMN(struct assignment, org_name),
	COLUMN(struct assignment, org_name_zh), COLUMNS_END
};
static const struct column done_columns[] = {
	COLUMN(struct done, is_done), COLUMNS_END
};

struct ask
review_queue(struct db *db, const struct queue_filter *f,
    struct queue_row **rows, size_t *n)
{
	if (f->state == NULL && f->mine.n == 0 && f->search == NULL)
		return (ask_kept(db, ASK_LIST(&sql_review_queue, queue_columns,
		    rows, n, P(f->after_at), P(f->after), P(f->rows_max),
		    P(f->in_chinese))));
	return (ask_kept(db, ASK_LIST(&sql_review_queue_found, queue_columns,
	    rows, n, P(f->state), P(f->mine), P(f->search), P(f->after_at),
	    P(f->after), P(f->rows_max), P(f->in_chinese))));
}

const struct err *
review_case_by_id(struct db *db, struct id id, struct review_case *c)
{
	return (db_one(db, &sql_review_case_by_id, case_columns, c, P(id),
	    P(ID_NONE)));
}

const struct err *
review_case_of(struct db *db, struct id assignment, struct review_case *c)
{
	return (db_one(db, &sql_review_case_by_id, case_columns, c, P(ID_NONE),
	    P(assignment)));
}

const struct err *
review_case_lock(struct db *db, struct id id, struct review_case *c)
{
	return (db_one(db, &sql_review_case_lock, case_columns, c, P(id)));
}

const struct err *
review_papers(struct db *db, const struct review_case *c, struct level l,
    bool in_chinese, struct papers *papers)
{
	return (db_list(db, &sql_review_papers, paper_columns, &papers->p,
	    &papers->n, P(c->id), P(l.start_on),
	    P(day_term_last(l.start_on, l.months)), P(in_chinese), P(c->org)));
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

const struct err *
assignments_insert(struct db *db, struct id application, struct ids people,
    struct id by, struct instant now)
{
	const struct err	*err;

	err = db_exec(db, &sql_assignments_insert, P(application), P(people),
	    P(by), P(now));
	if (err == NULL && db_changed(db) != people.n)
		err = &assessment_no_assessors;
	return (err);
}

const struct err *
assignment_lock(struct db *db, struct id id, struct assignment *a)
{
	return (db_one(db, &sql_assignment_lock, assignment_columns, a, P(id)));
}

const struct err *
assignment_by_id(struct db *db, struct id id, struct assignment *a)
{
	return (db_one(db, &sql_assignment_by_id, assignment_columns, a,
	    P(id)));
}

const struct err *
assignment_save(struct db *db, const struct assignment *a, struct instant now)
{
	return (db_exec(db, &sql_assignment_save, P(a->id),
	    P_WORD(assignment_states, a->state), P(a->statement), P(now)));
}

const struct err *
scores_insert(struct db *db, struct id assignment, const struct sheet *s,
    struct instant now)
{
	return (db_exec(db, &sql_scores_insert, P(assignment), P(s->codes),
	    P(s->scores), P(s->comments), P(now)));
}

const struct err *
assessment_is_done(struct db *db, struct id application, bool *is_done)
{
	const struct err	*err;
	struct done		 d;

	if ((err = db_one(db, &sql_assessment_is_done, done_columns, &d,
	    P(application))) == NULL)
		*is_done = d.is_done;
	return (err);
}

const struct err *
recommendation_insert(struct db *db, const struct recommendation *r)
{
	return (db_exec(db, &sql_recommendation_insert, P(r->application),
	    P(r->person), P_WORD(advices, r->advice), P(r->reasons),
	    P((int)r->mean.tenths), P(r->at)));
}
