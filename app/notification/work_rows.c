/* Jobs taken, finished, put off and given up; a lease is a row, not a lock. */
#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "db/db.h"
#include "gen/sql.h"
#include "notification/work.h"

/* As stored: the language by its word. */
struct stored {
	struct id	 id;
	const char	*to_email, *lang, *template;
	struct texts	 args;
};

COLUMNS(job_columns, struct job,
    COLUMN(id), COLUMN(kind), COLUMN(subject), COLUMN(org),
    COLUMN_WORD(state, job_states), COLUMN(attempts), COLUMN(run_at),
    COLUMN(last_error), COLUMN(created_at));
COLUMNS(stored_columns, struct stored,
    COLUMN(id), COLUMN(to_email), COLUMN(lang), COLUMN(template),
    COLUMN(args));
COLUMNS(line_columns, struct digest_line,
    COLUMN(mail), COLUMN(args), COLUMN(is_task));
COLUMNS(count_columns, struct job_counts,
    COLUMN(queued), COLUMN(running), COLUMN(done), COLUMN(dead), COLUMN(oldest));

const struct err *
job_take(struct db *db, struct job *j)
{
	assert(db != NULL && j != NULL);
	return (db_one(db, &sql_job_take, job_columns, j,
	    P((int)JOB_LEASE_SECONDS)));
}

const struct err *
job_finish(struct db *db, struct id id)
{
	assert(db != NULL && id.n > 0);
	return (db_exec(db, &sql_job_finish, P(id)));
}

const struct err *
job_again(struct db *db, struct id id, struct seconds wait, const char *why)
{
	assert(db != NULL && id.n > 0);
	return (db_exec(db, &sql_job_again, P(id), P(wait), P(why)));
}

const struct err *
job_give_up(struct db *db, struct id id, const char *why)
{
	assert(db != NULL && id.n > 0);
	return (db_exec(db, &sql_job_give_up, P(id), P(why)));
}

const struct err *
job_reap(struct db *db)
{
	assert(db != NULL);
	return (db_exec0(db, &sql_job_reap));
}

const struct err *
job_counts(struct db *db, struct job_counts *c)
{
	assert(db != NULL && c != NULL);
	return (db_one0(db, &sql_job_counts, count_columns, c));
}

const struct err *
job_list(struct db *db, const struct job_filter *f, struct job **jobs, size_t *n)
{
	assert(db != NULL && f != NULL && jobs != NULL);
	return (db_list(db, &sql_job_list, job_columns, jobs, n, P(f->state),
	    P(f->after_state), P(f->after)));
}

const struct err *
job_retry(struct db *db, struct id id, struct job *j)
{
	const struct err	*err;

	assert(db != NULL && j != NULL);
	err = db_one(db, &sql_job_retry, job_columns, j, P(id));
	return (err == &db_missing ? &job_not_dead : err);
}

const struct err *
message_by_id(struct db *db, struct id id, struct mail *m)
{
	const struct err	*err;
	struct stored		 s;

	assert(db != NULL);
	*m = (struct mail){ .lines_n = 0 };
	if ((err = db_ask(db,
	    ASK_ONE(&sql_message_by_id, stored_columns, &s, P(id)),
	    ASK_LIST(&sql_digest_lines, line_columns, &m->lines, &m->lines_n,
	    P(id)))) != NULL)
		return (err);
	m->id = s.id;
	m->to_email = s.to_email;
	m->lang = lang_of_path(s.lang, 2);
	m->template = s.template;
	m->args = s.args;
	return (NULL);
}

const struct err *
message_sent(struct db *db, struct id id)
{
	assert(db != NULL && id.n > 0);
	return (db_exec(db, &sql_message_sent, P(id)));
}

const struct err *
message_job_given_up(struct db *db, const struct job *job)
{
	return (strcmp(job->kind, MESSAGE_SEND) != 0 ? NULL :
	    db_exec(db, &sql_message_save_given_up, P(job->subject)));
}

const struct err *
message_job_retried(struct db *db, const struct job *job)
{
	return (strcmp(job->kind, MESSAGE_SEND) != 0 ? NULL :
	    db_exec(db, &sql_message_save_queued, P(job->subject)));
}

const struct err *
digest_due(struct db *db, const char *public_url)
{
	return (db_exec(db, &sql_digest_due, P(public_url)));
}
