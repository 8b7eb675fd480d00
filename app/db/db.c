/* Turns: a transaction from its first statement to its end. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "db/pool.h"
#include "db/turn.h"
#include "db/wire.h"

/* Their numbers are among the last ones, which sql2c never gives out. */
static const struct statement commit = { "db_commit", "commit",
    DB_STATEMENTS_MAX - 3 };
static const struct statement rollback = { "db_rollback", "rollback",
    DB_STATEMENTS_MAX - 4 };

static const struct err *begin(struct db *, bool, const struct db_opening *);
static void	 give_back(struct db *);

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
	assert(db != NULL);
	return (db->arena);
}

unsigned
db_round_trips(const struct db *db)
{
	assert(db != NULL);
	return (db->round_trips);
}

size_t
db_changed(const struct db *db)
{
	assert(db != NULL);
	return (db->changed);
}

static const struct err *
begin(struct db *db, bool read_only, const struct db_opening *opening)
{
	assert(db->conn == NULL);
	if ((db->conn = pool_take(db->pool, opening != NULL)) == NULL)
		return (&db_busy);
	db->turn = TURN_ASKED;
	db->opening = opening;
	db->is_read_only = read_only;
	db->round_trips = 0;
	return (NULL);
}

const struct err *
db_begin(struct db *db, bool read_only)
{
	return (begin(db, read_only, NULL));
}

const struct err *
db_begin_reading(struct db *db, const struct db_opening *opening)
{
	return (begin(db, true, opening));
}

void
db_lose(struct db *db)
{
	assert(db != NULL);
	conn_abandon(db->pool, db->conn);
	give_back(db);
	db->turn = TURN_FAILED;
}

static void
give_back(struct db *db)
{
	assert(db != NULL);
	pool_give(db->pool, db->conn);
	db->conn = NULL;
	db->turn = TURN_NONE;
}

const struct err *
db_commit(struct db *db)
{
	const struct ask	 ask = { .st = &commit };
	const struct err	*err;
	struct told		 told;

	assert(db != NULL);
	if (db->turn == TURN_FAILED || db->conn == NULL)
		return (&db_busy);
	if (db->turn == TURN_ASKED) {
		give_back(db);
		return (NULL);
	}
	if (db->is_read_only) {
		db_send_off(db, &commit);
		give_back(db);
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
	assert(db != NULL);
	if (db->conn == NULL)
		return;
	if (db->turn != TURN_ASKED)
		db_send_off(db, &rollback);
	give_back(db);
}
