#include <assert.h>

#include "base/arena.h"
#include "db/db.h"
#include "gen/sql.h"
#include "notification/work.h"

/* As stored: an array cannot be read into a row, so its rows are. */
struct arg { const char *value; };
struct stored {
	struct id	 id;
	const char	*to_email;
	const char	*lang;
	const char	*template;
};

COLUMNS(job_columns, struct job,
    COLUMN(id), COLUMN(kind), COLUMN(subject), COLUMN(org),
    COLUMN_WORD(state, job_states), COLUMN(attempts), COLUMN(run_at),
    COLUMN(last_error), COLUMN(created_at));
COLUMNS(stored_columns, struct stored,
    COLUMN(id), COLUMN(to_email), COLUMN(lang), COLUMN(template));
COLUMNS(arg_columns, struct arg, COLUMN(value));
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
	assert(db != NULL);
	return (db_exec(db, &sql_job_finish, P(id)));
}

const struct err *
job_again(struct db *db, struct id id, struct seconds wait, const char *why)
{
	assert(db != NULL);
	return (db_exec(db, &sql_job_again, P(id), P(wait), P(why)));
}

const struct err *
job_give_up(struct db *db, struct id id, const char *why)
{
	assert(db != NULL);
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
	struct arg		*args;
	const char		**texts;
	size_t			 i, n;

	assert(db != NULL);
	if ((err = db_one(db, &sql_message_by_id, stored_columns, &s,
	    P(id))) != NULL ||
	    (err = db_list(db, &sql_message_args, arg_columns, &args, &n,
	    P(id))) != NULL)
		return (err);
	texts = arena_array(db_arena(db), const char *, n);
	for (i = 0; i < n; i++)
		texts[i] = args[i].value;
	*m = (struct mail){ s.id, s.to_email, lang_of_path(s.lang, 2),
	    s.template, { texts, n } };
	return (NULL);
}

const struct err *
message_sent(struct db *db, struct id id)
{
	assert(db != NULL);
	return (db_exec(db, &sql_message_sent, P(id)));
}
