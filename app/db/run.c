/* Statements, and their results in our structs. */
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "db/turn.h"
#include "db/wire.h"

static const struct err *run(struct db *, const struct ask *, size_t n,
		    struct told *);
static const struct err *read_one(struct db *, const PGresult *,
		    const struct ask *);
static const struct err *read_list(struct db *, const PGresult *,
		    const struct ask *);

/* All that goes out, with what a reading turn starts with. */
static const struct err *
run(struct db *db, const struct ask *asks, size_t n, struct told *told)
{
	const struct db_opening	*opening = db->opening;
	const struct err	*err, *wrong;
	const PGresult		*res;

	assert(told != NULL);
	err = db_run(db, asks, n, told);
	if (opening == NULL || told->answers.n == 0)
		return (err);
	res = told->answers.res[told->start - 1];
	if (PQresultStatus(res) != PGRES_TUPLES_OK)
		return (err);
	if ((wrong = read_one(db, res, &opening->ask)) == NULL)
		wrong = opening->check(opening->arg);
	return (wrong != NULL ? wrong : err);
}

const struct err *
db_exec_(struct db *db, const struct statement *st, struct params params)
{
	const struct ask	 ask = { .st = st, .params = params };
	const struct err	*err;
	struct told		 told;

	assert(db != NULL);
	if ((err = run(db, &ask, 1, &told)) == NULL)
		db->changed = strtoul(PQcmdTuples(
		    told.answers.res[told.at[0]]), NULL, 10);
	answers_clear(&told.answers);
	return (err);
}

static const struct err *
read_one(struct db *db, const PGresult *res, const struct ask *ask)
{
	struct column_map	 map;

	assert(db != NULL && ask != NULL);
	if (PQntuples(res) != 1)
		return (PQntuples(res) == 0 ? &db_missing : &db_broken);
	return (columns_match(res, ask->columns, &map) &&
	    columns_read(db->arena, res, 0, &map, ask->row) ? NULL :
	    &db_broken);
}

static const struct err *
read_list(struct db *db, const PGresult *res, const struct ask *ask)
{
	struct column_map	 map;
	char			*p;
	int			 i, count = PQntuples(res);

	assert(db != NULL && ask != NULL);
	p = arena_take_n(db->arena, (size_t)count, ask->row_size);
	memcpy(ask->row, &p, sizeof(p));
	if (!columns_match(res, ask->columns, &map))
		return (&db_broken);
	for (i = 0; i < count; i++) {
		if (!columns_read(db->arena, res, i, &map,
		    p + (size_t)i * ask->row_size))
			return (&db_broken);
	}
	*ask->n = (size_t)count;
	return (NULL);
}

const struct err *
db_ask_(struct db *db, const struct ask *asks, size_t n)
{
	const struct err	*err;
	const PGresult		*res;
	struct told		 told;
	size_t			 i;

	assert(asks != NULL || n == 0);
	for (i = 0; i < n; i++) {
		assert(asks[i].st != NULL && asks[i].columns != NULL);
		assert(asks[i].row != NULL && asks[i].row_size > 0);
		if (asks[i].n != NULL)
			*asks[i].n = 0;
	}
	err = run(db, asks, n, &told);
	for (i = 0; err == NULL && i < n; i++) {
		res = told.answers.res[told.at[i]];
		err = asks[i].n != NULL ? read_list(db, res, &asks[i]) :
		    read_one(db, res, &asks[i]);
		if (err == &db_broken)
			log_error("db.statement", "name", asks[i].st->name);
	}
	answers_clear(&told.answers);
	return (err);
}

const struct err *
db_read_opening(struct db *db)
{
	return (db_ask_(db, NULL, 0));
}

struct ask
ask_kept(struct db *db, struct ask ask)
{
	struct param	*p = arena_array(db->arena, struct param,
			    ask.params.n);

	memcpy(p, ask.params.p, ask.params.n * sizeof(*p));
	ask.params.p = p;
	return (ask);
}
