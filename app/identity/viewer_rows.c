/*
 * Who asks: the first statement of every turn, and what it notes for the
 * policies.
 */
#include <assert.h>

#include "db/db.h"
#include "gen/sql.h"
#include "identity/identity.h"

COLUMNS(columns, struct viewer,
    COLUMN(person), COLUMN(session), COLUMN(name), COLUMN(email), COLUMN(roles),
    COLUMN(is_centre), COLUMN(orgs), COLUMN(org_roles), COLUMN(now),
    COLUMN(is_stale));

const struct err *
viewer_begin(struct db *db, struct bytes session_hash, struct viewer *v)
{
	assert(db != NULL);
	return (db_ask(db, viewer_ask(db, session_hash, v)));
}

struct ask
viewer_ask(struct db *db, struct bytes session_hash, struct viewer *v)
{
	assert(db != NULL && v != NULL);
	return (ask_kept(db, ASK_ONE(&sql_request_begin, columns, v,
	    P(session_hash))));
}

const struct err *
session_touch(struct db *db, struct id session)
{
	assert(db != NULL && session.n > 0);
	return (db_exec(db, &sql_session_touch, P(session)));
}

struct reading { struct instant now; };

COLUMNS(clock_columns, struct reading, COLUMN(now));

const struct err *
clock_read(struct db *db, struct instant *now)
{
	const struct err	*err;
	struct reading		 r;

	assert(db != NULL);
	if ((err = db_one0(db, &sql_clock_read, clock_columns, &r)) == NULL)
		*now = r.now;
	return (err);
}
