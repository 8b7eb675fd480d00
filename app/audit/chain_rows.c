/* Linking what is not linked yet, and walking the chain.  Writes no event. */
#include <assert.h>

#include "audit/chain.h"
#include "base/arena.h"
#include "base/str.h"
#include "db/db.h"
#include "gen/sql.h"

#define EVENT(member)	COLUMN_AS(event.member, #member)

COLUMNS(event_columns, struct audit_event,
    COLUMN(id), COLUMN(at), COLUMN(person), COLUMN(action), COLUMN(subject),
    COLUMN(org), COLUMN(detail), COLUMN(before), COLUMN(after));
COLUMNS(link_columns, struct audit_link,
    COLUMN(position), COLUMN(hash), EVENT(id), EVENT(at), EVENT(person),
    EVENT(action), EVENT(subject), EVENT(org), EVENT(detail), EVENT(before),
    EVENT(after));

const struct err *
audit_last(struct db *db, struct audit_link *last)
{
	const struct err	*err;

	assert(db != NULL);
	err = db_one0(db, &sql_audit_last, link_columns, last);
	if (err != &db_missing)
		return (err);
	*last = (struct audit_link){ .position = 0 };
	return (NULL);
}

const struct err *
audit_unlinked(struct db *db, struct audit_event **events, size_t *n)
{
	assert(db != NULL && events != NULL);
	return (db_list(db, &sql_audit_unlinked, event_columns, events, n,
	    P((int)AUDIT_LINKS_MAX)));
}

const struct err *
audit_links_from(struct db *db, int64_t after, struct audit_link **links,
    size_t *n)
{
	assert(db != NULL && links != NULL);
	return (db_list(db, &sql_audit_links_from, link_columns, links, n,
	    P((long)after), P((int)AUDIT_LINKS_MAX)));
}

/* One statement for all of them: their positions follow from the last one. */
const struct err *
audit_seal(struct db *db, size_t *n)
{
	const struct err	*err;
	struct arena		*a = db_arena(db);
	struct audit_link	 last;
	struct audit_event	*events;
	struct bytes		 hash;
	struct id		*ids;
	const char		**hashes;
	size_t			 i;

	*n = 0;
	if ((err = audit_last(db, &last)) != NULL ||
	    (err = audit_unlinked(db, &events, n)) != NULL || *n == 0)
		return (err);
	hash = last.hash;
	ids = arena_array(a, struct id, *n);
	hashes = arena_array(a, const char *, *n);
	for (i = 0; i < *n; i++) {
		hash = audit_hash(a, hash, last.position + 1 + (int64_t)i,
		    &events[i]);
		ids[i] = events[i].id;
		hashes[i] = str_hex(a, hash.p, hash.n);
	}
	return (db_exec(db, &sql_audit_links_insert, P((long)last.position),
	    P(((struct ids){ ids, *n })), P(((struct texts){ hashes, *n }))));
}
