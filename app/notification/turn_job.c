/*
 * A turn of a worker at the database.  Workers ask the cluster and the mail
 * server between their turns, never within one: a transaction that waits for
 * the outside would hold its locks as long.
 */
#include "db/db.h"
#include "notification/worker.h"

const struct err *
in_turn(struct workshop *ws, const struct err *(*fn)(struct db *, void *),
    void *arg)
{
	struct db		*db = db_new(ws->pool, ws->arena);
	const struct err	*err;

	if ((err = db_begin(db, false)) != NULL)
		return (err);
	if ((err = fn(db, arg)) == NULL)
		err = db_commit(db);
	db_rollback(db);
	return (err);
}
