#include <assert.h>

#include "db/db.h"
#include "gen/sql.h"
#include "notification/outbox.h"

const struct err *
message_write(struct db *db, const struct message *m)
{
	assert(db != NULL && m != NULL);
	return (db_exec(db, &sql_message_insert, P(m->to_email),
	    P(lang_info[m->lang].path), P(m->template), P(m->args)));
}
