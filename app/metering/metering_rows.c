/*
 * Use to and from the database.  What was stored is never changed: a correction
 * is one row more.
 */
#include <assert.h>

#include "base/arena.h"
#include "base/day.h"
#include "db/db.h"
#include "gen/sql.h"
#include "metering/metering.h"

struct from { struct instant at; };

COLUMNS(line_columns, struct usage_line,
    COLUMN(day), COLUMN(job), COLUMN(submitted_at), COLUMN(user_name),
    COLUMN_WORD(job_state, cluster_job_states), COLUMN(cards), COLUMN(seconds),
    COLUMN(card_seconds), COLUMN(is_made_up));
COLUMNS(head_columns, struct usage_head,
    COLUMN(allocation), COLUMN(reference), COLUMN(title), COLUMN(title_zh),
    COLUMN(class_name), COLUMN(cards), COLUMN(first_day), COLUMN(last_day),
    COLUMN(used), COLUMN(made_up), COLUMN(jobs), COLUMN(read_at));
COLUMNS(from_columns, struct from, COLUMN(at));

const struct err *
usage_save(struct db *db, const struct harvest *h)
{
	struct arena		*a = db_arena(db);
	struct id		*jobs = arena_array(a, struct id, h->n);
	struct id		*submitted = arena_array(a, struct id, h->n);
	struct id		*days = arena_array(a, struct id, h->n);
	struct id		*seconds = arena_array(a, struct id, h->n);
	struct id		*cards = arena_array(a, struct id, h->n);
	const char		**users = arena_array(a, const char *, h->n);
	const char		**accounts = arena_array(a, const char *, h->n);
	const char		**states = arena_array(a, const char *, h->n);
	const struct metered	*m;
	size_t			 i;

	for (i = 0; i < h->n; i++) {
		m = h->segments[i].of;
		jobs[i].n = m->job;
		submitted[i].n = instant_unix(m->submitted);
		days[i].n = h->segments[i].day.n;
		seconds[i].n = h->segments[i].seconds.n;
		cards[i].n = m->cards.n;
		users[i] = m->user;
		accounts[i] = m->account;
		states[i] = m->state;
	}
	return (db_exec(db, &sql_usage_save, P(h->cluster), P(h->from),
	    P(h->to), P(((struct ids){ jobs, h->n })),
	    P(((struct ids){ submitted, h->n })),
	    P(((struct ids){ days, h->n })),
	    P(((struct ids){ seconds, h->n })),
	    P(((struct ids){ cards, h->n })),
	    P(((struct texts){ users, h->n })),
	    P(((struct texts){ accounts, h->n })),
	    P(((struct texts){ states, h->n })), P(h->is_made_up)));
}

const struct err *
usage_from(struct db *db, const char *cluster, struct instant now,
    struct instant *from)
{
	const struct err	*err;
	struct from		 f;

	assert(db != NULL);
	if ((err = db_one(db, &sql_usage_from, from_columns, &f,
	    P(cluster), P(now))) == NULL)
		*from = f.at;
	return (err);
}

const struct err *
usage_by_allocation(struct db *db, const struct usage_wanted *u,
    struct usage_lines *lines)
{
	assert(db != NULL && u != NULL);
	return (db_list(db, &sql_usage_by_allocation, line_columns, &lines->p,
	    &lines->n, P(u->allocation), P(u->first), P(u->last),
	    P(u->after.day), P(u->after.job), P(u->after.submitted_at),
	    P(u->rows_max)));
}

const struct err *
usage_head_by_allocation(struct db *db, struct id allocation,
    struct usage_head *h)
{
	assert(db != NULL && h != NULL);
	return (db_one(db, &sql_usage_head_by_allocation, head_columns, h,
	    P(allocation)));
}
