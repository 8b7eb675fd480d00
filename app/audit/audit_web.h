/* audit_web -- the record, to be searched. */
#ifndef AUDIT_WEB_H
#define AUDIT_WEB_H

#include "web/route.h"

/* The detail of an event of that action, in the reader's language. */
const char	*audit_detail(const struct web *, const char *action,
		    const char *detail);

handler	audit_show;

extern const struct route audit_routes[];

#endif
