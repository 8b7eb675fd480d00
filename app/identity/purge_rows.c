/*
 * Taking away what has had its day: sessions, links, limits, marks of forms.
 */
#include <assert.h>

#include "base/limits.h"
#include "db/db.h"
#include "gen/sql.h"
#include "identity/purge.h"
#include "identity/session.h"

_Static_assert(THROTTLES_KEEP_SECONDS > INVITATIONS_SECONDS,
    "a window that still counts would be forgotten");

_Static_assert(SENT_FORMS_KEEP_SECONDS > SESSION_HOURS * 3600,
    "a form that can still be sent again would be forgotten");

const struct err *
identity_purge(struct db *db)
{
	const struct err	*err;

	assert(db != NULL);
	if ((err = db_exec(db, &sql_throttle_purge,
	    P((int)THROTTLES_KEEP_SECONDS))) != NULL ||
	    (err = db_exec(db, &sql_email_token_purge,
	    P((int)EMAIL_TOKENS_KEEP_DAYS))) != NULL)
		return (err);
	if ((err = db_exec(db, &sql_sent_form_purge,
	    P((int)SENT_FORMS_KEEP_SECONDS))) != NULL)
		return (err);
	return (db_exec(db, &sql_session_purge, P((int)SESSIONS_KEEP_DAYS)));
}
