/* The lists of applications, a page at a time; each is one statement. */
#include <assert.h>

#include "application/list.h"
#include "db/db.h"
#include "gen/sql.h"

COLUMNS(columns, struct application_row,
    COLUMN(id), COLUMN(reference), COLUMN(title), COLUMN(title_zh),
    COLUMN(org_name), COLUMN_WORD(state, application_states), COLUMN(cards),
    COLUMN(months), COLUMN(submitted_at), COLUMN(updated_at), COLUMN(total),
    COLUMN(steps));

COLUMNS(org_columns, struct org_row,
    COLUMN(id), COLUMN(name), COLUMN(category));

COLUMNS(officer_columns, struct officer,
    COLUMN(person), COLUMN(name), COLUMN(email), COLUMN(lang));

struct only_reference { const char *reference; };

COLUMNS(reference_columns, struct only_reference, COLUMN(reference));

struct ask
application_list(struct db *db, const struct application_search *s,
    struct application_rows *rows)
{
	assert(db != NULL && s != NULL && rows != NULL);
	if (s->text != NULL || s->state != NULL)
		return (ask_kept(db, ASK_LIST(&sql_application_list_found,
		    columns, &rows->p, &rows->n, P(s->after), P(s->orgs),
		    P(s->rows_max), P(s->in_chinese), P(s->text),
		    P(s->state))));
	return (ask_kept(db, ASK_LIST(s->of_all ? &sql_application_list :
	    &sql_application_list_own, columns, &rows->p, &rows->n,
	    P(s->after), P(s->orgs), P(s->rows_max), P(s->in_chinese))));
}

struct ask
application_orgs(struct db *db, struct ids orgs, struct org_rows *rows)
{
	assert(db != NULL && rows != NULL);
	return (ask_kept(db, ASK_LIST(&sql_application_orgs, org_columns,
	    &rows->p, &rows->n, P(orgs))));
}

/* Two submissions at once would see the same turns, so one waits. */
const struct err *
officer_next(struct db *db, struct id not, struct instant now,
    struct officer *o)
{
	const struct err	*err;

	assert(db != NULL && o != NULL);
	if ((err = db_exec0(db, &sql_officer_turn_lock)) != NULL)
		return (err);
	err = db_one(db, &sql_officer_next, officer_columns, o, P(not),
	    P(now));
	return (err == &db_missing ? &application_no_officer : err);
}

const struct err *
officer_of(struct db *db, struct id application, struct officer *o)
{
	assert(db != NULL && o != NULL);
	return (db_one(db, &sql_officer_of, officer_columns, o,
	    P(application)));
}

const struct err *
application_submit(struct db *db, const struct submission *s,
    const char **reference)
{
	struct only_reference	 row;
	const struct err	*err;

	assert(db != NULL && s != NULL);
	err = db_one(db, &sql_application_submit, reference_columns, &row,
	    P(s->application), P(s->person), P(s->officer), P(s->at));
	if (err == &db_missing)
		return (&application_moved);
	if (err == NULL)
		*reference = row.reference;
	return (err);
}
