/* turn -- one request's hold on a connection; private to db/. */
#ifndef DB_TURN_H
#define DB_TURN_H

#include <libpq-fe.h>

#include "db/db.h"
#include "db/pool.h"

enum turn { TURN_NONE, TURN_ASKED, TURN_OPEN, TURN_FAILED };

struct db {
	struct db_pool	*pool;
	struct arena	*arena;
	struct conn	*conn;
	enum turn	 turn;
	const struct db_opening *opening;
	bool		 is_read_only;
	unsigned	 round_trips;
	size_t		 changed;
};

/* What was answered to each statement of one round trip. */
struct told {
	struct answers	 answers;
	unsigned	 at[DB_ASKS_MAX];	/* which answer is whose */
	unsigned	 start;		/* how many answer BEGIN or the opening */
};

/* Send statements and read their answers, which the caller clears; an error
 * is that of the first that failed. */
const struct err *db_run(struct db *, const struct ask *, size_t n,
		    struct told *);
/* Send the last word of a turn; the next turn reads the answer. */
void		 db_send_off(struct db *, const struct statement *);
/* The connection is lost, and the turn with it. */
void		 db_lose(struct db *);

#endif
