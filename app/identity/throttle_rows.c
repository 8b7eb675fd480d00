/* Counting attempts.  A count stays when the turn that made it fails. */
#include <assert.h>

#include "db/db.h"
#include "gen/sql.h"
#include "identity/identity.h"
#include "identity/throttle.h"

struct counted { int64_t n; struct instant again; };

COLUMNS(counted_columns, struct counted,
    COLUMN(n), COLUMN(again));

static const char	*key_of(struct db *, const struct limit *, const char *);

static const char *
key_of(struct db *db, const struct limit *l, const char *of)
{
	assert(l != NULL);
	return (token_proof(db_arena(db), of != NULL ? of : "", l->name));
}

const struct err *
throttle_count(struct db *db, const struct limit *l, const char *of,
    struct instant *again)
{
	const struct err	*err;
	struct counted		 c;

	assert(db != NULL && l != NULL);
	if ((err = db_one(db, &sql_throttle_count, counted_columns, &c,
	    P(key_of(db, l, of)), P(l->window_seconds))) != NULL)
		return (err);
	if (c.n <= l->max)
		return (NULL);
	*again = c.again;
	return (l->err);
}

const struct err *
throttle_forget(struct db *db, const struct limit *l, const char *of)
{
	assert(db != NULL);
	return (db_exec(db, &sql_throttle_forget, P(key_of(db, l, of))));
}

const struct err *
throttle_take_back(struct db *db, const struct limit *l, const char *of)
{
	assert(db != NULL && l != NULL);
	return (db_exec(db, &sql_throttle_take_back, P(key_of(db, l, of)),
	    P(l->window_seconds)));
}
