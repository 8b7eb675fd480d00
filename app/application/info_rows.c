/* Questions to applicants and their answers to and from the database. */
#include <assert.h>

#include "application/info.h"
#include "db/db.h"
#include "gen/sql.h"

#define STATUS(member)	COLUMN_AS(app.member, #member)
#define ASKED(member)	COLUMN_AS(asked.member, #member)

struct opened {
	struct info_request	 asked;
	struct info_draft	 draft;
};

COLUMNS(status_columns, struct application_status,
    STATUS(id), COLUMN_AS(app.org, "org_id"), STATUS(reference),
    COLUMN_WORD_AS(app.state, "state", application_states), STATUS(reason),
    STATUS(submitted_at), STATUS(title), STATUS(title_zh), STATUS(cards),
    STATUS(months), STATUS(start_on), STATUS(org_name_en), STATUS(org_name_zh),
    STATUS(officer_name), COLUMN_AS(app.route.name_en, "route_name_en"),
    COLUMN_AS(app.route.name_zh, "route_name_zh"),
    COLUMN_AS(app.route.steps, "steps"));

COLUMNS(outcome_columns, struct application_status,
    COLUMN_AS(award.class_name, "award_class"),
    COLUMN_AS(award.cards, "award_cards"),
    COLUMN_AS(award.first, "award_first"),
    COLUMN_AS(award.last, "award_last"), COLUMN_AS(award.rate, "award_rate"),
    COLUMN_AS(award.cap, "award_cap"),
    STATUS(offer), STATUS(allocation), STATUS(info_request), ASKED(question),
    ASKED(asked_at), ASKED(due_day));

COLUMNS(event_columns, struct story_row,
    COLUMN(action), COLUMN(at));

COLUMNS(thread_columns, struct info_request,
    COLUMN(id), COLUMN(round), COLUMN(question), COLUMN(asker_name),
    COLUMN(asked_at), COLUMN(due_day), COLUMN(answer), COLUMN(answerer_name),
    COLUMN(answered_at));

COLUMNS(opened_columns, struct opened,
    ASKED(id), ASKED(application), ASKED(org), ASKED(round), ASKED(question),
    ASKED(asker_name), ASKED(asked_at), ASKED(due_day), COLUMN_AS(draft.answer, "draft"),
    COLUMNS_EDITION(draft.edition));

struct ask
application_story(struct db *db, struct id id, struct texts actions,
    struct story *s)
{
	assert(db != NULL && s != NULL);
	return (ask_kept(db, ASK_LIST(&sql_application_story, event_columns,
	    &s->p, &s->n, P(id), P(actions))));
}

struct ask
application_status_ask(struct db *db, struct id id,
    struct application_status *s)
{
	assert(db != NULL);
	*s = (struct application_status){ .app.id = id };
	return (ask_kept(db, ASK_ONE(&sql_application_status, status_columns,
	    s, P(id))));
}

const struct err *
application_outcome(struct db *db, struct application_status *s)
{
	assert(db != NULL && s != NULL);
	if (s->app.state != APPLICATION_INFO_REQUESTED &&
	    s->app.state != APPLICATION_APPROVED &&
	    s->app.state != APPLICATION_WITHDRAWN)
		return (NULL);
	return (db_one(db, &sql_application_outcome, outcome_columns, s,
	    P(s->app.id)));
}

struct ask
info_thread(struct db *db, struct id id, struct info_thread *t)
{
	assert(db != NULL && t != NULL);
	return (ask_kept(db, ASK_LIST(&sql_info_thread, thread_columns,
	    &t->p, &t->n, P(id))));
}

const struct err *
info_request_insert(struct db *db, const struct info_request *r)
{
	assert(db != NULL && r != NULL && r->application.n > 0);
	return (db_exec(db, &sql_info_request_insert, P(r->application),
	    P(r->org), P((int)r->round), P(r->question), P(r->asked_by),
	    P(r->asked_at), P(r->due_day)));
}

const struct err *
info_request_by_id(struct db *db, struct id id, struct info_request *r,
    struct info_draft *draft)
{
	struct opened		 o = { .asked.answered_at = INSTANT_NONE };
	const struct err	*err;

	assert(db != NULL);
	if ((err = db_one(db, &sql_info_request_by_id, opened_columns, &o,
	    P(id))) != NULL)
		return (err);
	*r = o.asked;
	*draft = o.draft;
	return (NULL);
}

const struct err *
info_draft_save(struct db *db, const struct info_request *r,
    const struct info_draft *d)
{
	assert(db != NULL && r != NULL && r->id.n > 0);
	return (db_exec(db, &sql_info_draft_save, P(r->id), P(r->org),
	    P(d->answer), P(d->edition.version)));
}

const struct err *
info_response_insert(struct db *db, const struct info_request *r,
    const char *answer, struct id person, struct instant now)
{
	assert(db != NULL && r != NULL && r->application.n > 0);
	return (db_exec(db, &sql_info_response_insert, P(r->id),
	    P(r->application), P(r->org), P(answer), P(person), P(now)));
}

const struct err *
info_remind_due(struct db *db, const char *public_url)
{
	assert(db != NULL);
	return (db_exec(db, &sql_info_remind_due, P(public_url)));
}

const struct err *
info_lapse_due(struct db *db, const char *public_url)
{
	assert(db != NULL);
	return (db_exec(db, &sql_info_lapse_due, P(public_url)));
}
