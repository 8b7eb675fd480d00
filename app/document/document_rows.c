#include <stdlib.h>

#include "db/db.h"
#include "document/document.h"
#include "gen/sql.h"

static int	 by_kind(const void *, const void *);

static const struct column columns[] = {
	COLUMN(struct document, id),
	COLUMN_AS(struct document, org, "org_id"),
	COLUMN_AS(struct document, application, "application_id"),
	COLUMN_WORD(struct document, kind, document_kinds),
	COLUMN(struct document, file_name),
	COLUMN(struct document, bytes),
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
	    P(d->uploaded_at))) != NULL)
		return (err);
	*id = row.id;
	return (NULL);
}

/* In the order of the form; those of a kind as they were uploaded. */
static int
by_kind(const void *a, const void *b)
{
	const struct document	*da = a, *db = b;

	return (da->kind != db->kind ? (int)da->kind - (int)db->kind :
	    (da->id.n > db->id.n) - (da->id.n < db->id.n));
}

const struct err *
document_list_by_application(struct db *db, struct id application,
    struct documents *all)
{
	const struct err	*err;

	if ((err = db_list(db, &sql_document_list_by_application, columns,
	    &all->p, &all->n, P(application))) == NULL && all->n > 0)
		qsort(all->p, all->n, sizeof(*all->p), by_kind);
	return (err);
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
