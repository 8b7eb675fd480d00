/*
 * The rules of asking an applicant for more: how often, until when, and when
 * reminders are due.
 */
#include "application/info.h"

#include <assert.h>

#include "base/day.h"

const struct err info_closed = { ERR_CONFLICT, "info.closed",
    N_("These questions were answered, or the case has moved on. Look at where it stands now."), NULL };
const struct err info_too_late = { ERR_CONFLICT, "info.too_late",
    N_("The time to answer has passed, so the application lapses. You may apply again."), NULL };

const struct err *
info_may_respond(const struct info_request *r, const struct application *app,
    struct day today)
{
	assert(r != NULL && app != NULL);
	if (app->state != APPLICATION_INFO_REQUESTED ||
	    app->info_request.n != r->id.n)
		return (&info_closed);
	return (day_compare(today, r->due_day) > 0 ? &info_too_late : NULL);
}

bool
application_takes_documents(const struct application *app)
{
	assert(app != NULL);
	return (app->state == APPLICATION_DRAFT ||
	    app->state == APPLICATION_INFO_REQUESTED);
}

bool
application_may_drop(const struct application *app, struct instant uploaded_at)
{
	assert(app != NULL);
	return (app->state == APPLICATION_DRAFT ||
	    (app->state == APPLICATION_INFO_REQUESTED &&
	    uploaded_at.us >= app->state_since.us));
}
