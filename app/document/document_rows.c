/* Documents to and from the database.  Only a download reads the bytes. */
#include <assert.h>

#include "db/db.h"
#include "document/document.h"
#include "gen/sql.h"

COLUMNS(columns, struct document,
    COLUMN(id), COLUMN_AS(org, "org_id"),
    COLUMN_AS(application, "application_id"), COLUMN_WORD(kind, document_kinds),
    COLUMN(file_name), COLUMN(bytes), COLUMN(pages), COLUMN(sha256),
    COLUMN(uploaded_by), COLUMN(uploaded_at));

COLUMNS(content_columns, struct download,
    COLUMN(application), COLUMN(file_name), COLUMN(content));

struct only_id { struct id id; };

COLUMNS(id_columns, struct only_id, COLUMN(id));

const struct err *
document_insert(struct db *db, const struct document *d, struct bytes content,
    struct id *id)
{
	struct only_id		 row;
	const struct err	*err;

	assert(db != NULL && d != NULL);
	if ((err = db_one(db, &sql_document_insert, id_columns, &row,
	    P(d->org), P(d->application), P_WORD(document_kinds, d->kind),
	    P(d->file_name), P(content), P(d->sha256), P(d->uploaded_by),
	    P(d->uploaded_at), P(d->pages))) != NULL)
		return (err);
	*id = row.id;
	return (NULL);
}

struct ask
document_list(struct db *db, struct id application, struct documents *all)
{
	assert(db != NULL && all != NULL);
	return (ask_kept(db, ASK_LIST(&sql_document_list_by_application,
	    columns, &all->p, &all->n, P(application))));
}

const struct err *
document_by_id(struct db *db, struct id id, struct document *d)
{
	assert(db != NULL && d != NULL);
	return (db_one(db, &sql_document_by_id, columns, d, P(id)));
}

const struct err *
document_content(struct db *db, struct id id, struct download *d)
{
	assert(db != NULL && d != NULL);
	return (db_one(db, &sql_document_content, content_columns, d, P(id)));
}

const struct err *
document_remove(struct db *db, struct id id, struct instant now)
{
	assert(db != NULL && id.n > 0);
	return (db_exec(db, &sql_document_remove, P(id), P(now)));
}
