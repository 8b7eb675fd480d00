/* berth audit verify -- walk the chain and say where it breaks, if it does. */
#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "audit/chain.h"
#include "base/arena.h"
#include "base/str.h"
#include "db/db.h"
#include "main/cli.h"

struct walk { int64_t position; struct bytes hash; };

static bool	 step(struct arena *, struct walk *, const struct audit_link *);
static int	 verify(struct db *, struct arena *);

static bool
step(struct arena *a, struct walk *at, const struct audit_link *l)
{
	struct bytes	 want = audit_hash(a, at->hash, at->position + 1,
			    &l->event);

	if (l->position != at->position + 1 || l->hash.n != want.n ||
	    memcmp(l->hash.p, want.p, want.n) != 0) {
		printf("broken at position %lld (event %lld)\n",
		    (long long)at->position + 1, (long long)l->event.id.n);
		return (false);
	}
	*at = (struct walk){ l->position, l->hash };
	return (true);
}

static int
verify(struct db *db, struct arena *a)
{
	struct walk		 at = { 0, { NULL, 0 } };
	struct audit_link	*links;
	size_t			 i, n;

	do {
		if (audit_links_from(db, at.position, &links, &n) != NULL)
			return (1);
		for (i = 0; i < n; i++) {
			if (!step(a, &at, &links[i]))
				return (1);
		}
	} while (n == AUDIT_LINKS_MAX);
	printf("%lld events, last hash %s\n", (long long)at.position,
	    at.hash.p != NULL ? str_hex(a, at.hash.p, at.hash.n) : "none");
	return (0);
}

int
cli_audit(int argc, char **argv)
{
	struct db_config	 config = { cli_setting("BERTH_DB_JOBS"), 1, 60000,
				    &db_loop_poll, 0 };
	struct arena		*a;
	struct db_pool		*pool;
	struct db		*db;
	int			 status = 1;

	assert(argv != NULL);
	if (argc != 1 || strcmp(argv[0], "verify") != 0) {
		fprintf(stderr, "usage: berth audit verify\n");
		return (2);
	}
	a = arena_create();
	pool = db_pool_create(&config);
	db = db_new(pool, a);
	if (db_begin(db, true) == NULL)
		status = verify(db, a);
	db_rollback(db);
	db_pool_destroy(pool);
	arena_destroy(a);
	return (status);
}
