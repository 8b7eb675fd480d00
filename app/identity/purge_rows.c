#include "base/limits.h"
#include "db/db.h"
#include "gen/sql.h"
#include "identity/purge.h"

_Static_assert(THROTTLES_KEEP_SECONDS > INVITATIONS_SECONDS,
    "a window that still counts would be forgotten");

const struct err *
identity_purge(struct db *db)
{
	const struct err	*err;

	if ((err = db_exec(db, &sql_throttle_purge,
	    P((int)THROTTLES_KEEP_SECONDS))) != NULL ||
	    (err = db_exec(db, &sql_email_token_purge,
	    P((int)EMAIL_TOKENS_KEEP_DAYS))) != NULL)
		return (err);
	return (db_exec(db, &sql_session_purge, P((int)SESSIONS_KEEP_DAYS)));
}
