/* The page of the record. */
#include <assert.h>

#include "audit/audit_web.h"
#include "audit/audit.h"
#include "gen/pages_audit.h"
#include "web/form.h"

/* GET /audit */
const struct err *
audit_show(struct web *w)
{
	const struct err	*err;
	struct told_event	*events;
	size_t			 n;

	assert(w != NULL);
	if ((err = audit_list(w->db, &(struct audit_filter){
	    query_text(w, "action"), { query_int(w, "subject", 0) },
	    { query_int(w, "after", 0) } }, &events, &n)) != NULL)
		return (err);
	t_audit(w, events, n);
	return (web_page(w));
}
