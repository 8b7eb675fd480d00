/*
 * Rows: forms that were sent.  They are written in the transaction of what
 * the form changes, and by nobody else.
 */
#include <assert.h>

#include "db/db.h"
#include "gen/sql.h"
#include "identity/identity.h"
#include "identity/sent_form.h"

COLUMNS(columns, struct sent_form,
    COLUMN(is_first), COLUMN(is_same), COLUMN(location), COLUMN(said));

struct ask
sent_form_ask(struct db *db, struct bytes mark, struct bytes held,
    struct sent_form *f)
{
	assert(mark.n == TOKEN_HASH_BYTES && held.n == TOKEN_HASH_BYTES);
	return (ask_kept(db, ASK_ONE(&sql_sent_form_note, columns, f, P(mark),
	    P(held))));
}

const struct err *
sent_form_find(struct db *db, struct bytes mark, struct bytes held,
    struct sent_form *f)
{
	const struct err	*err;

	assert(mark.n == TOKEN_HASH_BYTES && held.n == TOKEN_HASH_BYTES);
	err = db_one(db, &sql_sent_form_find, columns, f, P(mark), P(held));
	if (err != &db_missing)
		return (err);
	*f = (struct sent_form){ .is_first = true };
	return (NULL);
}

const struct err *
sent_form_save(struct db *db, struct bytes mark, const char *location,
    const char *said)
{
	assert(mark.n == TOKEN_HASH_BYTES && location != NULL);
	return (db_exec(db, &sql_sent_form_save, P(mark), P(location),
	    P(said)));
}
