#include "db/db.h"
#include "document/document.h"
#include "gen/sql.h"

static const struct column columns[] = {
	COLUMN(struct document, id),
	COLUMN_AS(struct document, org, "org_id"),
	COLUMN_AS(struct document, application, "application_id"),
	COLUMN_WORD(struct document, kind, document_kinds),
	COLUMN(struct document, file_name),
	COLUMN(struct document, bytes), COLUMN(struct document, pages),
	COLUMN(struct document, sha256),
	COLUMN(struct document, uploaded_by),
	COLUMN(struct document, uploaded_at),
	COLUMNS_END
};

static const struct column content_columns[] = {
	COLUMN(struct download, application),
	COLUMN(struct download, file_name), COLUMN(struct download, content),
	COLUMNS_END
};

struct only_id { struct id id; };

static const struct column id_columns[] = {
	COLUMN(struct only_id, id),
	COLUMNS_END
};

const struct err *
document_insert(struct db *db, const struct document *d, struct bytes content,
    struct id *id)
{
	struct only_id		 row;
	const struct err	*err;

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
	return (ask_kept(db, ASK_LIST(&sql_document_list_by_application,
	    columns, &all->p, &all->n, P(application))));
}

const struct err *
document_by_id(struct db *db, struct id id, struct document *d)
{
	return (db_one(db, &sql_document_by_id, columns, d, P(id)));
}

const struct err *
document_content(struct db *db, struct id id, struct download *d)
{
	return (db_one(db, &sql_document_content, content_columns, d, P(id)));
}

const struct err *
document_remove(struct db *db, struct id id, struct instant now)
{
	return (db_exec(db, &sql_document_remove, P(id), P(now)));
}
