#include "application/list.h"
#include "db/db.h"
#include "gen/sql.h"

static const struct column columns[] = {
	COLUMN(struct application_row, id),
	COLUMN(struct application_row, reference),
	COLUMN(struct application_row, title),
	COLUMN(struct application_row, title_zh),
	COLUMN(struct application_row, org_name),
	COLUMN_WORD(struct application_row, state, application_states),
	COLUMN(struct application_row, cards),
	COLUMN(struct application_row, months),
	COLUMN(struct application_row, submitted_at),
	COLUMN(struct application_row, updated_at),
	COLUMN(struct application_row, total),
	COLUMNS_END
};

static const struct column org_columns[] = {
	COLUMN(struct org_row, id),
	COLUMN(struct org_row, name),
	COLUMN(struct org_row, category),
	COLUMNS_END
};

static const struct column officer_columns[] = {
	COLUMN(struct officer, person),
	COLUMN(struct officer, name),
	COLUMN(struct officer, email),
	COLUMN(struct officer, lang),
	COLUMNS_END
};

struct only_reference { const char *reference; };

static const struct column reference_columns[] = {
	COLUMN(struct only_reference, reference),
	COLUMNS_END
};

struct ask
application_list(struct db *db, const struct application_search *s,
    struct application_rows *rows)
{
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
	return (ask_kept(db, ASK_LIST(&sql_application_orgs, org_columns,
	    &rows->p, &rows->n, P(orgs))));
}

/* Two submissions at once would see the same turns, so one waits. */
const struct err *
officer_next(struct db *db, struct id not, struct instant now,
    struct officer *o)
{
	const struct err	*err;

	if ((err = db_exec0(db, &sql_officer_turn_lock)) != NULL)
		return (err);
	err = db_one(db, &sql_officer_next, officer_columns, o, P(not),
	    P(now));
	return (err == &db_missing ? &application_no_officer : err);
}

const struct err *
officer_of(struct db *db, struct id application, struct officer *o)
{
	return (db_one(db, &sql_officer_of, officer_columns, o,
	    P(application)));
}

const struct err *
application_submit(struct db *db, const struct submission *s,
    const char **reference)
{
	struct only_reference	 row;
	const struct err	*err;

	err = db_one(db, &sql_application_submit, reference_columns, &row,
	    P(s->application), P(s->person), P(s->officer), P(s->year),
	    P(s->at));
	if (err == &db_missing)
		return (&application_moved);
	if (err == NULL)
		*reference = row.reference;
	return (err);
}
