#include "application/info.h"
#include "db/db.h"
#include "gen/sql.h"

#define ASKED(member, column)	\
	COLUMN_AS(struct story_row, asked.member, column)

struct opened {
	struct info_request	 asked;
	const char		*draft;
};

static const struct column story_columns[] = {
	COLUMN(struct story_row, action), COLUMN(struct story_row, at),
	ASKED(id, "id"), ASKED(round, "round"), ASKED(question, "question"),
	ASKED(asker_name, "asker_name"), ASKED(asked_at, "asked_at"),
	ASKED(due_day, "due_day"),
	ASKED(answer, "answer"), ASKED(answerer_name, "answerer_name"),
	ASKED(answered_at, "answered_at"), COLUMNS_END
};

static const struct column opened_columns[] = {
	COLUMN_AS(struct opened, asked.id, "id"),
	COLUMN_AS(struct opened, asked.application, "application"),
	COLUMN_AS(struct opened, asked.org, "org"),
	COLUMN_AS(struct opened, asked.round, "round"),
	COLUMN_AS(struct opened, asked.question, "question"),
	COLUMN_AS(struct opened, asked.asker_name, "asker_name"),
	COLUMN_AS(struct opened, asked.asked_at, "asked_at"),
	COLUMN_AS(struct opened, asked.due_day, "due_day"),
	COLUMN(struct opened, draft), COLUMNS_END
};

struct ask
application_story(struct db *db, struct id id, struct texts actions,
    struct story *s)
{
	return (ask_kept(db, ASK_LIST(&sql_application_story, story_columns,
	    &s->p, &s->n, P(id), P(actions))));
}

const struct err *
info_request_insert(struct db *db, const struct info_request *r)
{
	return (db_exec(db, &sql_info_request_insert, P(r->application),
	    P(r->org), P((int)r->round), P(r->question), P(r->asked_by),
	    P(r->asked_at), P(r->due_day)));
}

const struct err *
info_request_by_id(struct db *db, struct id id, struct info_request *r,
    const char **draft)
{
	struct opened		 o = { .asked.answered_at = INSTANT_NONE };
	const struct err	*err;

	if ((err = db_one(db, &sql_info_request_by_id, opened_columns, &o,
	    P(id))) != NULL)
		return (err);
	*r = o.asked;
	*draft = o.draft;
	return (NULL);
}

const struct err *
info_draft_save(struct db *db, const struct info_request *r,
    const char *answer)
{
	return (db_exec(db, &sql_info_draft_save, P(r->id), P(r->org),
	    P(answer)));
}

const struct err *
info_response_insert(struct db *db, const struct info_request *r,
    const char *answer, struct id person, struct instant now)
{
	return (db_exec(db, &sql_info_response_insert, P(r->id),
	    P(r->application), P(r->org), P(answer), P(person), P(now)));
}

const struct err *
info_remind_due(struct db *db, const char *public_url)
{
	return (db_exec(db, &sql_info_remind_due, P(public_url)));
}

const struct err *
info_lapse_due(struct db *db, const char *public_url)
{
	return (db_exec(db, &sql_info_lapse_due, P(public_url)));
}
