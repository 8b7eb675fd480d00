/* Recording what a handler did.  It decides nothing: who did it is the viewer,
 * when is the request's own now. */
#include "audit/audit.h"
#include "notification/tell.h"
#include "web/record.h"
#include "web/web.h"

const struct err *
web_record(struct web *w, struct act act)
{
	return (web_record_by(w, w->viewer.person, act));
}

const struct err *
web_record_by(struct web *w, struct id person, struct act act)
{
	return (audit_record(w->db, w->now, person, &act));
}

const struct err *
web_tell(struct web *w, struct letter letter)
{
	return (tell(w->db, w->viewer.person, w->env->public_url, &letter));
}
