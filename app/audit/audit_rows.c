#include <assert.h>

#include "audit/audit.h"
#include "db/db.h"
#include "gen/sql.h"

const struct err *
audit_record(struct db *db, const struct audit_event *e)
{
	assert(db != NULL && e != NULL);
	return (db_exec(db, &sql_audit_insert, P(e->at), P(e->person),
	    P(e->action), P(e->subject), P(e->org),
	    P(e->detail != NULL ? e->detail : "")));
}
