/*
 * audit -- what was done, by whom, when.
 *
 * audit_record() writes in the transaction of the change it tells of, so
 * neither stands without the other.  What can be recorded is in the vocabulary
 * of its domain (action.h), and of an edit what was there before and is
 * now.  Events are never changed; berth-jobs links committed ones into a hash
 * chain and `berth audit verify` walks it.
 */
#ifndef AUDIT_AUDIT_H
#define AUDIT_AUDIT_H

#include "base/action.h"
#include "base/err.h"
#include "base/types.h"

struct arena;
struct ask;
struct column;
struct db;

/* As it is kept. */
struct audit_event {
	struct id	 id;
	struct instant	 at;
	struct id	 person;	/* none: the system itself */
	const char	*action;	/* "application.submit" */
	struct id	 subject;
	struct id	 org;		/* whose affair it is; may be none */
	const char	*detail, *before, *after;	/* objects */
};

/* As it is read: pairs of key and value (base/datum.h). */
struct told_event {
	struct id	 id;
	struct instant	 at;
	struct id	 person;
	const char	*person_name;
	const char	*action;
	struct id	 subject;
	struct texts	 detail, before, after;
};

/* Rows.  By nobody (ID_NONE): by the system itself. */
const struct err *audit_record(struct db *, struct instant, struct id by,
		    const struct act *);
/* The record, newest first; each part of the filter may be none. */
struct audit_filter { const char *action; struct id subject, before; };
const struct err *audit_list(struct db *, const struct audit_filter *,
		    struct told_event **, size_t *);
/* What happened to one thing ("application"), oldest first. */
struct ask	 audit_story(struct db *, const char *thing, struct id subject,
		    struct told_event **, size_t *);

/* The act with what differs between two rows of those columns; `id` is never
 * one of them, and neither is a secret: it has no column. */
struct act	 act_changing(struct arena *, struct act,
		    const struct column *, const void *before,
		    const void *after);
/* The same for texts of equal keys. */
struct act	 act_changing_texts(struct arena *, struct act,
		    struct texts keys, struct texts before, struct texts after);

#endif
