/* Round trips: statements go out together, and their answers come back. */
#include <assert.h>
#include <string.h>

#include "db/pool.h"
#include "db/turn.h"
#include "db/wire.h"

/* Their numbers are the last ones, which sql2c never gives out. */
static const struct statement begin_read = { "db_begin_read",
    "begin isolation level repeatable read, read only", DB_STATEMENTS_MAX - 1 };
static const struct statement begin_write = { "db_begin_write",
    "begin isolation level read committed, read write", DB_STATEMENTS_MAX - 2 };

/* What is sent in one go: BEGIN or the opening, and statements, each perhaps
 * with its PREPARE before it. */
struct segment {
	/* The how-manieth command each PREPARE is, and of which statement. */
	unsigned	 prepares[1 + DB_ASKS_MAX];
	unsigned	 numbers[1 + DB_ASKS_MAX];
	unsigned	 n, commands;
};

static bool	 send(struct db *, struct segment *, const struct statement *,
		    struct params);
static bool	 send_params(struct db *, const struct statement *,
		    struct params);
static bool	 prepare(struct db *, const struct statement *, struct params);
static bool	 send_start(struct db *, struct segment *, struct told *);
static bool	 round_trip(struct db *, const struct ask *, size_t n,
		    struct told *);
static const struct err *first_error(const struct db *, const struct ask *,
		    size_t n, const struct told *);

static bool
prepare(struct db *db, const struct statement *st, struct params params)
{
	Oid	 types[DB_PARAMS_MAX];
	size_t	 i;

	assert(db != NULL && st != NULL);
	for (i = 0; i < params.n; i++)
		types[i] = params.p[i].oid;
	return (PQsendPrepare(db->conn->pg, st->name, st->text, (int)params.n,
	    types) == 1);
}

static bool
send_params(struct db *db, const struct statement *st, struct params params)
{
	struct param	 wire[DB_PARAMS_MAX];
	const char	*values[DB_PARAMS_MAX];
	int		 lengths[DB_PARAMS_MAX], formats[DB_PARAMS_MAX];
	size_t		 i;

	assert(db != NULL && st != NULL);
	for (i = 0; i < params.n; i++) {
		wire[i] = param_encode(db->arena, &params.p[i]);
		lengths[i] = wire[i].len;
		formats[i] = 1;
		values[i] = wire[i].len == -1 ? NULL : wire[i].p != NULL ?
		    wire[i].p : (const char *)wire[i].b;
	}
	return (PQsendQueryPrepared(db->conn->pg, st->name, (int)params.n, values,
	    lengths, formats, 1) == 1);
}

static bool
send(struct db *db, struct segment *seg, const struct statement *st,
    struct params params)
{
	assert(params.n <= DB_PARAMS_MAX && st->number < DB_STATEMENTS_MAX);
	if (!conn_has_prepared(db->conn, st->number)) {
		if (!prepare(db, st, params))
			return (false);
		seg->prepares[seg->n] = seg->commands++;
		seg->numbers[seg->n++] = st->number;
	}
	seg->commands++;
	return (send_params(db, st, params));
}

static bool
send_start(struct db *db, struct segment *seg, struct told *told)
{
	bool	 is_sent = true;

	assert(db != NULL && seg != NULL && told != NULL);
	if (db->opening != NULL)
		is_sent = send(db, seg, db->opening->ask.st,
		    db->opening->ask.params);
	else if (db->turn == TURN_ASKED)
		is_sent = send(db, seg, db->is_read_only ? &begin_read :
		    &begin_write, NO_PARAMS_);
	told->start = seg->commands;
	return (is_sent);
}

static bool
round_trip(struct db *db, const struct ask *asks, size_t n, struct told *told)
{
	struct segment	 seg = { .n = 0 };
	size_t		 i;

	assert(db != NULL && (asks != NULL || n == 0) && told != NULL);
	told->answers.n = 0;
	if (!conn_open(db->pool, db->conn))
		return (false);
	if (!send_start(db, &seg, told))
		return (false);
	for (i = 0; i < n; i++) {
		if (!send(db, &seg, asks[i].st, asks[i].params))
			return (false);
		told->at[i] = seg.commands - 1;
	}
	if (!PQpipelineSync(db->conn->pg) ||
	    !conn_flush(db->pool, db->conn))
		return (false);
	db->round_trips++;
	if (!conn_collect(db->pool, db->conn, &told->answers) ||
	    told->answers.n != seg.commands)
		return (false);
	for (i = 0; i < seg.n; i++) {
		if (PQresultStatus(told->answers.res[seg.prepares[i]]) ==
		    PGRES_COMMAND_OK)
			conn_set_prepared(db->conn, seg.numbers[i]);
	}
	return (true);
}

/* What failed first; all behind it was passed over by the server. */
static const struct err *
first_error(const struct db *db, const struct ask *asks, size_t n,
    const struct told *told)
{
	const PGresult	*res;
	unsigned	 i;
	size_t		 k = 0;

	assert(db != NULL && (asks != NULL || n == 0) && told != NULL);
	for (i = 0; i < told->answers.n; i++) {
		res = told->answers.res[i];
		while (k + 1 < n && told->at[k] < i)
			k++;
		if (PQresultStatus(res) != PGRES_COMMAND_OK &&
		    PQresultStatus(res) != PGRES_TUPLES_OK)
			return (db_error_of(res, i < told->start &&
			    db->opening != NULL ? db->opening->ask.st :
			    asks[k].st));
	}
	return (NULL);
}

/*
 * An idle connection may have died with a restart of the server.  As long as
 * nothing of the transaction was answered, nothing can have been committed,
 * so a fresh connection may try again.
 */
const struct err *
db_run(struct db *db, const struct ask *asks, size_t n, struct told *told)
{
	bool	 was_open, lost;

	assert((n > 0 || db->opening != NULL) && n <= DB_ASKS_MAX);
	told->answers.n = 0;
	if (db->conn == NULL || db->turn == TURN_FAILED)
		return (&db_busy);
	was_open = db->conn->pg != NULL;
	if (!round_trip(db, asks, n, told)) {
		lost = db->conn->pg == NULL ||
		    PQstatus(db->conn->pg) == CONNECTION_BAD;
		answers_clear(&told->answers);
		conn_abandon(db->pool, db->conn);
		if (db->turn != TURN_ASKED || !was_open || !lost ||
		    !round_trip(db, asks, n, told)) {
			answers_clear(&told->answers);
			db_lose(db);
			return (&db_busy);
		}
	}
	if (db->opening == NULL)
		db->turn = TURN_OPEN;
	return (first_error(db, asks, n, told));
}

/* Send the last word of a turn and let the next turn read the answer. */
void
db_send_off(struct db *db, const struct statement *st)
{
	struct segment	 seg = { .n = 0 };
	struct conn	*c = db->conn;

	assert(st != NULL);
	if (send(db, &seg, st, NO_PARAMS_) && PQpipelineSync(c->pg) &&
	    conn_flush(db->pool, c)) {
		if (seg.n > 0)
			conn_set_prepared(c, st->number);
		c->owed++;
	} else
		conn_abandon(db->pool, c);
}
