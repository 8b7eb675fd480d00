/* Statements, and their results in our structs. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/log.h"
#include "db/turn.h"
#include "db/wire.h"

const struct err *
db_exec_(struct db *db, const struct statement *st, struct params params)
{
	const struct err	*err;
	PGresult		*res;

	if ((err = db_run(db, st, params, &res)) == NULL)
		db->changed = strtoul(PQcmdTuples(res), NULL, 10);
	PQclear(res);
	return (err);
}

const struct err *
db_one_(struct db *db, const struct statement *st,
    const struct column *columns, void *row, struct params params)
{
	struct column_map	 map;
	const struct err	*err;
	PGresult		*res;

	err = db_run(db, st, params, &res);
	if (err == NULL && PQntuples(res) != 1)
		err = PQntuples(res) == 0 ? &db_missing : &db_broken;
	if (err == NULL && (!columns_match(res, columns, &map) ||
	    !columns_read(db->arena, res, 0, &map, row)))
		err = &db_broken;
	if (err == &db_broken)
		log_error("db.statement", "name", st->name);
	PQclear(res);
	return (err);
}

const struct err *
db_list_(struct db *db, const struct statement *st, struct rowset rows,
    struct params params)
{
	struct column_map	 map;
	const struct err	*err;
	PGresult		*res;
	char			*p;
	int			 i, count;

	*rows.n = 0;
	if ((err = db_run(db, st, params, &res)) != NULL) {
		PQclear(res);
		return (err);
	}
	count = PQntuples(res);
	p = arena_take_n(db->arena, (size_t)count, rows.size);
	memcpy(rows.first, &p, sizeof(p));
	if (!columns_match(res, rows.columns, &map))
		err = &db_broken;
	for (i = 0; err == NULL && i < count; i++) {
		if (!columns_read(db->arena, res, i, &map,
		    p + (size_t)i * rows.size))
			err = &db_broken;
	}
	if (err == NULL)
		*rows.n = (size_t)count;
	else
		log_error("db.statement", "name", st->name);
	PQclear(res);
	return (err);
}
