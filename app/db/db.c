/* Turns: a transaction from its first statement to its end. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "db/pool.h"
#include "db/turn.h"
#include "db/wire.h"

/* Their numbers are the last ones, which sql2c never gives out. */
static const struct statement begin_read = { "db_begin_read",
    "begin isolation level repeatable read, read only", DB_STATEMENTS_MAX - 1 };
static const struct statement begin_write = { "db_begin_write",
    "begin isolation level read committed, read write", DB_STATEMENTS_MAX - 2 };
static const struct statement commit = { "db_commit", "commit",
    DB_STATEMENTS_MAX - 3 };
static const struct statement rollback = { "db_rollback", "rollback",
    DB_STATEMENTS_MAX - 4 };

/* What is sent in one go: BEGIN and statements, each perhaps with its PREPARE
 * before it. */
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
static bool	 round_trip(struct db *, const struct ask *, size_t n,
		    struct told *);
static const struct err *first_error(const struct ask *, size_t n,
		    const struct told *);
static void	 send_off(struct db *, const struct statement *);
static void	 give_back(struct db *);
static void	 lose(struct db *);

struct db *
db_new(struct db_pool *pool, struct arena *arena)
{
	struct db	*db = arena_new(arena, struct db);

	db->pool = pool;
	db->arena = arena;
	return (db);
}

struct arena *
db_arena(struct db *db)
{
	return (db->arena);
}

unsigned
db_round_trips(const struct db *db)
{
	return (db->round_trips);
}

size_t
db_changed(const struct db *db)
{
	return (db->changed);
}

const struct err *
db_begin(struct db *db, bool read_only)
{
	assert(db->conn == NULL);
	if ((db->conn = pool_take(db->pool)) == NULL)
		return (&db_busy);
	db->turn = TURN_ASKED;
	db->is_read_only = read_only;
	db->round_trips = 0;
	return (NULL);
}

static bool
prepare(struct db *db, const struct statement *st, struct params params)
{
	Oid	 types[DB_PARAMS_MAX];
	size_t	 i;

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
round_trip(struct db *db, const struct ask *asks, size_t n, struct told *told)
{
	struct segment	 seg = { .n = 0 };
	size_t		 i;

	told->answers.n = 0;
	if (!conn_open(db->pool, db->conn))
		return (false);
	if (db->turn == TURN_ASKED && !send(db, &seg,
	    db->is_read_only ? &begin_read : &begin_write, NO_PARAMS_))
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
first_error(const struct ask *asks, size_t n, const struct told *told)
{
	const PGresult	*res;
	unsigned	 i;
	size_t		 k = 0;

	for (i = 0; i < told->answers.n; i++) {
		res = told->answers.res[i];
		while (k + 1 < n && told->at[k] < i)
			k++;
		if (PQresultStatus(res) != PGRES_COMMAND_OK &&
		    PQresultStatus(res) != PGRES_TUPLES_OK)
			return (db_error_of(res, asks[k].st));
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

	assert(n > 0 && n <= DB_ASKS_MAX);
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
			lose(db);
			return (&db_busy);
		}
	}
	db->turn = TURN_OPEN;
	return (first_error(asks, n, told));
}

static void
lose(struct db *db)
{
	conn_abandon(db->pool, db->conn);
	give_back(db);
	db->turn = TURN_FAILED;
}

static void
give_back(struct db *db)
{
	pool_give(db->pool, db->conn);
	db->conn = NULL;
	db->turn = TURN_NONE;
}

/* Send the last word of a turn and let the next turn read the answer. */
static void
send_off(struct db *db, const struct statement *st)
{
	struct segment	 seg = { .n = 0 };
	struct conn	*c = db->conn;

	if (send(db, &seg, st, NO_PARAMS_) && PQpipelineSync(c->pg) &&
	    conn_flush(db->pool, c)) {
		if (seg.n > 0)
			conn_set_prepared(c, st->number);
		c->owed++;
	} else
		conn_abandon(db->pool, c);
	give_back(db);
}

const struct err *
db_commit(struct db *db)
{
	const struct ask	 ask = { .st = &commit };
	const struct err	*err;
	struct told		 told;

	if (db->turn == TURN_FAILED || db->conn == NULL)
		return (&db_busy);
	if (db->turn == TURN_ASKED) {
		give_back(db);
		return (NULL);
	}
	if (db->is_read_only) {
		send_off(db, &commit);
		return (NULL);
	}
	err = db_run(db, &ask, 1, &told);
	if (err == &db_busy)
		err = &db_uncertain;
	/* COMMIT of a failed transaction answers ROLLBACK and no error. */
	if (err == NULL && strcmp(PQcmdStatus(
	    told.answers.res[told.at[0]]), "COMMIT") != 0)
		err = &db_broken;
	answers_clear(&told.answers);
	if (db->conn != NULL)
		give_back(db);
	return (err);
}

void
db_rollback(struct db *db)
{
	if (db->conn == NULL)
		return;
	if (db->turn == TURN_ASKED)
		give_back(db);
	else
		send_off(db, &rollback);
}
