#include "db/db.h"
#include "gen/sql.h"
#include "identity/identity.h"

static const struct column columns[] = {
	COLUMN(struct viewer, person),
	COLUMN(struct viewer, session),
	COLUMN(struct viewer, name),
	COLUMN(struct viewer, email),
	COLUMN(struct viewer, roles),
	COLUMN(struct viewer, is_centre),
	COLUMN(struct viewer, orgs),
	COLUMN(struct viewer, org_roles),
	COLUMN(struct viewer, now),
	COLUMN(struct viewer, is_stale),
	COLUMNS_END
};

const struct err *
viewer_begin(struct db *db, struct bytes session_hash, struct viewer *v)
{
	return (db_ask(db, viewer_ask(db, session_hash, v)));
}

struct ask
viewer_ask(struct db *db, struct bytes session_hash, struct viewer *v)
{
	return (ask_kept(db, ASK_ONE(&sql_request_begin, columns, v,
	    P(session_hash))));
}

const struct err *
session_touch(struct db *db, struct id session)
{
	return (db_exec(db, &sql_session_touch, P(session)));
}

struct reading { struct instant now; };

const struct err *
clock_read(struct db *db, struct instant *now)
{
	static const struct column	 clock_columns[] = {
		COLUMN(struct reading, now), COLUMNS_END
	};
	const struct err		*err;
	struct reading			 r;

	if ((err = db_one0(db, &sql_clock_read, clock_columns, &r)) == NULL)
		*now = r.now;
	return (err);
}
