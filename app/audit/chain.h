/*
 * chain -- the audit record, linked so that a change shows.
 *
 * Each link hashes the link before it and every value of one event.  An edit,
 * a deletion, an insertion or a swap breaks the chain from there on; cutting
 * its end off is seen by whoever kept a later hash (`berth audit verify`
 * prints the last one).
 */
#ifndef AUDIT_CHAIN_H
#define AUDIT_CHAIN_H

#include "audit/audit.h"

struct arena;

struct audit_link {
	int64_t		 position;	/* from 1, without a gap */
	struct audit_event event;
	struct bytes	 hash;		/* as stored; p NULL: not linked yet */
};

#define AUDIT_LINKS_MAX	1000		/* read or written in one go */

/* The hash of an event that follows the link `before` (p NULL: the first). */
struct bytes	 audit_hash(struct arena *, struct bytes before, int64_t position,
		    const struct audit_event *);

/* Rows. */
const struct err *audit_last(struct db *, struct audit_link *);
const struct err *audit_unlinked(struct db *, struct audit_event **, size_t *);
const struct err *audit_links_from(struct db *, int64_t after,
		    struct audit_link **, size_t *);
/* Link what was committed since; *n says how many. */
const struct err *audit_seal(struct db *, size_t *n);

#endif
