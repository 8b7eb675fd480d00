/* Writing the record, and reading it for people; the chain is chain_rows.c. */
#include <assert.h>

#include "audit/audit.h"
#include "base/arena.h"
#include "db/db.h"
#include "gen/sql.h"

COLUMNS(told_columns, struct told_event,
    COLUMN(id), COLUMN(at), COLUMN(person), COLUMN(person_name),
    COLUMN(action), COLUMN(subject), COLUMN(detail), COLUMN(before),
    COLUMN(after));

const struct err *
audit_record(struct db *db, struct instant at, struct id by,
    const struct act *act)
{
	struct arena		*a = db_arena(db);
	const struct changes	*c = &act->changes;

	assert(act->action != NULL);
	return (db_exec(db, &sql_audit_insert, P(at), P(by),
	    P(act->action->code), P(act->subject), P(act->org),
	    P(data_json(a, act->action->slots, act->facts)),
	    P(texts_json(a, c->fields, c->before)),
	    P(texts_json(a, c->fields, c->after))));
}

const struct err *
audit_list(struct db *db, const struct audit_filter *f,
    struct told_event **events, size_t *n)
{
	return (db_list(db, &sql_audit_list, told_columns, events, n,
	    P(f->action), P(f->subject), P(f->before)));
}

struct ask
audit_story(struct db *db, const char *thing, struct id subject,
    struct told_event **events, size_t *n)
{
	struct arena	*a = db_arena(db);

	return (ask_kept(db, ASK_LIST(&sql_audit_story, told_columns, events, n,
	    P(subject), P(arena_printf(a, "%s.", thing)),
	    P(arena_printf(a, "%s/", thing)))));
}
