/* pool -- connections and waiting for them; private to db/. */
#ifndef DB_POOL_H
#define DB_POOL_H

#include <libpq-fe.h>

#include "base/limits.h"
#include "db/db.h"

struct conn {
	PGconn		*pg;		/* NULL: closed */
	unsigned	 owed;		/* answers on their way, wanted by nobody */
	unsigned char	 prepared[DB_STATEMENTS_MAX / 8];
	bool		 is_reader;	/* one of the few that read at once */
	struct conn	*next;		/* in the list of free ones */
};

struct waiter;
struct db_pool {
	char			*conninfo;
	int			 wait_ms_max;
	const struct db_loop	*loop;
	struct conn		*conns;
	size_t			 n, readers, readers_max;
	struct conn		*free;		/* last used first */
	struct waiter		*first, **last;
};

/* A connection for one turn; it may be closed.  NULL when none came free. */
struct conn	*pool_take(struct db_pool *, bool is_reader);
void		 pool_give(struct db_pool *, struct conn *);
/* It takes long, so that others need not wait for it. */
void		 pool_read_on(struct db_pool *, struct conn *);

/* Open it if it is closed; false when that failed. */
bool		 conn_open(struct db_pool *, struct conn *);
void		 conn_close(struct db_pool *, struct conn *);
/* Stop what the server does for us and close. */
void		 conn_abandon(struct db_pool *, struct conn *);

/* Send all that is queued; false when the connection is lost. */
bool		 conn_flush(struct db_pool *, struct conn *);

/* The answers to what was sent in one go, a command each; BEGIN and every
 * statement may have a PREPARE before it. */
struct answers {
	PGresult	*res[2 * (1 + DB_ASKS_MAX)];
	unsigned	 n;
};
void		 answers_clear(struct answers *);

/* Read answers up to and including the next sync that is not owed; the caller
 * clears them.  False when the connection is lost. */
bool		 conn_collect(struct db_pool *, struct conn *,
		    struct answers *);

bool		 conn_has_prepared(const struct conn *, unsigned);
void		 conn_set_prepared(struct conn *, unsigned);

#endif
