/* turn -- one request's hold on a connection; private to db/. */
#ifndef DB_TURN_H
#define DB_TURN_H

#include <libpq-fe.h>

#include "db/db.h"

enum turn { TURN_NONE, TURN_ASKED, TURN_OPEN, TURN_FAILED };

struct db {
	struct db_pool	*pool;
	struct arena	*arena;
	struct conn	*conn;
	enum turn	 turn;
	bool		 is_read_only;
	unsigned	 round_trips;
	size_t		 changed;
};

/* Send a statement and read its answer; the caller clears *res. */
const struct err *db_run(struct db *, const struct statement *, struct params,
		    PGresult **);

#endif
