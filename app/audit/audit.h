/*
 * audit -- what was done, by whom, when.
 *
 * audit_record() writes in the transaction of the change it tells of, so
 * neither stands without the other.  Events are never changed; berth-jobs
 * links committed ones into a hash chain and `berth audit verify` walks it.
 */
#ifndef AUDIT_AUDIT_H
#define AUDIT_AUDIT_H

#include "base/err.h"
#include "base/types.h"

struct db;

struct audit_event {
	struct id	 id;
	struct instant	 at;
	struct id	 person;	/* none: the system itself */
	const char	*person_name;
	const char	*action;	/* "application.submit" */
	struct id	 subject;
	struct id	 org;		/* whose affair it is; may be none */
	const char	*detail;	/* typed text, or values: audit_web.h */
};

/* Rows.  Of the event, id and person_name are not looked at. */
const struct err *audit_record(struct db *, const struct audit_event *);

#endif
