/* The one way by which an application changes its state. */
#include <assert.h>

#include "application/state.h"
#include "db/db.h"
#include "gen/sql.h"

const struct err *
application_save_move(struct db *db, const struct application_move *m)
{
	const struct err	*err;

	assert(db != NULL && m != NULL && m->application.n > 0);
	if ((err = application_move(m->from, m->to)) != NULL ||
	    (err = db_exec(db, &sql_application_save_move, P(m->application),
	    P_WORD(application_states, m->from),
	    P_WORD(application_states, m->to), P(m->reason),
	    P(m->at))) != NULL)
		return (err);
	return (db_changed(db) == 1 ? NULL : &application_moved);
}
