/*
 * Ending one's sessions elsewhere.  Signing out of this one is
 * account_web.c's.
 */
#include <assert.h>

#include "db/db.h"
#include "identity/identity_actions.h"
#include "identity/own_web.h"
#include "identity/session.h"
#include "web/record.h"

/* POST /account/sessions/:id/end */
const struct err *
own_session_end(struct web *w)
{
	const struct err	*err;

	assert(w != NULL);
	if ((err = session_end(w->db, w->viewer.person, w->id)) != NULL ||
	    (err = web_record(w, did_session_end(w->id, ID_NONE,
	    w->req->address))) != NULL)
		return (err);
	web_flash(w, N_("The session has ended."));
	return (web_see_other(w, "/account"));
}

/* POST /account/sessions/end */
const struct err *
own_session_end_others(struct web *w)
{
	const struct err	*err;

	assert(w != NULL);
	if ((err = session_end_others(w->db, w->viewer.person,
	    w->viewer.session)) != NULL ||
	    (err = web_record(w, did_session_end_others(w->viewer.person, ID_NONE,
	    w->req->address))) != NULL)
		return (err);
	web_flash(w, N_("You are signed out everywhere else."));
	return (web_see_other(w, "/account"));
}
