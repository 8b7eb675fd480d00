/* Sessions to and from the database, by the hash of their token. */
#include <assert.h>

#include "base/limits.h"
#include "db/db.h"
#include "gen/sql.h"
#include "identity/account.h"
#include "identity/session.h"

COLUMNS(columns, struct session,
    COLUMN(id), COLUMN(started_at), COLUMN(last_seen_at), COLUMN(address),
    COLUMN(user_agent));

const struct err *
session_insert(struct db *db, const struct person *p, struct bytes hash,
    const char *address, const char *agent)
{
	const struct err	*err;

	assert(db != NULL && p != NULL);
	err = db_exec(db, &sql_session_insert, P(p->id), P(p->password_hash),
	    P(hash), P((int)SESSION_HOURS), P(address), P(agent));
	return (err == NULL && db_changed(db) == 0 ? &account_wrong : err);
}

const struct err *
session_list(struct db *db, struct id person, struct id after,
    struct session **list, size_t *n)
{
	assert(db != NULL && list != NULL);
	return (db_list(db, &sql_session_list, columns, list, n, P(person),
	    P(after), P((int)(PAGE_ROWS + 1))));
}

const struct err *
session_end(struct db *db, struct id person, struct id id)
{
	const struct err	*err;

	assert(db != NULL && person.n > 0);
	err = db_exec(db, &sql_session_end, P(id), P(person));
	return (err == NULL && db_changed(db) == 0 ? &session_ended : err);
}

const struct err *
session_end_others(struct db *db, struct id person, struct id kept)
{
	assert(db != NULL && person.n > 0);
	return (db_exec(db, &sql_session_end_others, P(person), P(kept)));
}
