/* Telling people: each gets a mail of their own, in their language. */
#include <assert.h>

#include "db/db.h"
#include "gen/sql.h"
#include "notification/tell.h"

const struct err *
tell(struct db *db, const struct tidings *t)
{
	assert(db != NULL && t != NULL);
	return (db_exec(db, &sql_tell, P(t->template), P(t->people), P(t->org),
	    P(t->args), P(t->public_url), P(t->path)));
}
