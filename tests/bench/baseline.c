/*
 * What the portal is measured against: the bare framework.  The same patched
 * Kore, turns, fibres, pool and TLS, and a web_serve() that runs one prepared
 * statement by primary key and answers one line.  What a page of the portal
 * takes beyond this is its own.
 */
#include <string.h>

#include "base/arena.h"
#include "base/limits.h"
#include "db/db.h"
#include "identity/identity.h"
#include "portal/portal.h"
#include "web/web.h"

struct someone { const char *name; };

COLUMNS(columns, struct someone, COLUMN(name));

/* The first number below those that db/ keeps to itself. */
static const struct statement	 someone_by_id = { "someone_by_id",
    "select name from person where id = $1", DB_STATEMENTS_MAX - 5 };

const struct portal *
portal_open(void)
{
	return (NULL);
}

void
web_serve(const struct web_env *env, struct arena *arena,
    const struct request *req, struct reply *rep)
{
	struct db	*db = db_new(env->pool, arena);
	struct someone	 who = { NULL };
	struct id	 first = { 1 };

	(void)req;
	*rep = (struct reply){ .status = 503, .body.arena = arena };
	rep->content_type = "text/plain; charset=utf-8";
	if (db_begin(db, true) == NULL && db_one(db, &someone_by_id, columns,
	    &who, P(first)) == NULL && db_commit(db) == NULL) {
		rep->status = 200;
		rep->body.data = arena_printf(arena, "%s\n", who.name);
		rep->body.len = strlen(rep->body.data);
	}
	db_rollback(db);
}
