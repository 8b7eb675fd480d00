/* Reads what was registered of who applied; writes nothing, see the header. */
#include <assert.h>

#include "application/registration.h"
#include "db/db.h"
#include "gen/sql.h"

COLUMNS(field_columns, struct registered,
    COLUMN(field), COLUMN(submitted), COLUMN(now));
COLUMNS(case_columns, struct past_case,
    COLUMN(id), COLUMN(reference), COLUMN(title), COLUMN(title_zh),
    COLUMN_WORD(state, application_states), COLUMN(submitted_at));
COLUMNS(change_columns, struct asked_change,
    COLUMN(id), COLUMN_WORD(state, change_states), COLUMN(asked_at),
    COLUMN(decided_at));

struct ask
registration_of(struct db *db, struct id application, struct registration *r)
{
	assert(db != NULL && r != NULL);
	return (ask_kept(db, ASK_LIST(&sql_registration_of, field_columns,
	    &r->fields, &r->fields_n, P(application))));
}

struct ask
registration_cases(struct db *db, struct id application,
    struct registration *r)
{
	assert(db != NULL && r != NULL);
	return (ask_kept(db, ASK_LIST(&sql_registration_cases, case_columns,
	    &r->cases, &r->cases_n, P(application))));
}

struct ask
registration_changes(struct db *db, struct id application,
    struct registration *r)
{
	assert(db != NULL && r != NULL);
	return (ask_kept(db, ASK_LIST(&sql_registration_changes,
	    change_columns, &r->changes, &r->changes_n, P(application))));
}
