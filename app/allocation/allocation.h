/*
 * allocation -- compute that may be used, until when.
 *
 * `state` is what the cluster was seen to agree with (rules/states.md 3); what
 * has been asked of it and not yet seen is `effect`.  So a page never says
 * "active" or "expired" before the scheduler was asked and agreed.
 */
#ifndef ALLOCATION_ALLOCATION_H
#define ALLOCATION_ALLOCATION_H

#include "allocation/member.h"
#include "base/err.h"
#include "base/types.h"
#include "base/words.h"

struct arena;
struct db;

#define ALLOCATION_STATES(X)						\
	X(ALLOCATION_PENDING,	   "pending",	    N_("Pending"))	\
	X(ALLOCATION_PROVISIONING, "provisioning",  N_("Being set up"))	\
	X(ALLOCATION_FAILED,	   "failed",	    N_("Set-up failed")) \
	X(ALLOCATION_ACTIVE,	   "active",	    N_("Active"))	\
	X(ALLOCATION_SUSPENDED,	   "suspended",	    N_("Suspended"))	\
	X(ALLOCATION_EXPIRED,	   "expired",	    N_("Expired"))	\
	X(ALLOCATION_REVOKED,	   "revoked",	    N_("Revoked"))	\
	X(ALLOCATION_DEPROVISIONED, "deprovisioned", N_("Removed"))
WORDS_ENUM(allocation_state, ALLOCATION_STATES);
extern const struct move	allocation_moves[];

#define ALLOCATION_EFFECTS(X)						\
	X(EFFECT_NONE,	  "",		N_("Nothing is pending"))	\
	X(EFFECT_OPEN,	  "open",	N_("Access is being opened"))	\
	X(EFFECT_MEMBERS, "members",	N_("Members are being changed"))	\
	X(EFFECT_CLOSE,	  "close",	N_("Access is being removed"))
WORDS_ENUM(allocation_effect, ALLOCATION_EFFECTS);

/* What an accepted offer says; quantities are what was decided. */
struct allocation_terms {
	struct id	 org, application, offer;
	const char	*application_reference;	/* "AISS-2026-0001" */
	const char	*title, *title_zh;
	struct id	 class;
	struct cards	 cards;
	struct day	 first, last;		/* both usable */
};

/* What the cluster had when it was last read back. */
struct allocation_seen {
	struct cards	 cards;
	int32_t		 members;
};

struct allocation {
	struct id	 id, org, application, offer;
	const char	*reference, *title, *title_zh;
	struct id	 class;
	const char	*class_name, *cluster, *gres_type, *partition; /* of it */
	const char	*org_name, *org_name_zh;
	struct cards	 cards;
	struct day	 first_day, last_day;
	enum allocation_state state;
	struct instant	 state_since;
	const char	*account;		/* on the cluster */
	enum allocation_effect effect;
	struct instant	 effect_since;
	const char	*effect_error;	/* "code: what the cluster said" */
	struct day	 opened_on;	/* first seen to be open; billed from */
	struct instant	 seen_at;
	struct allocation_seen seen;
};

extern const struct err	allocation_backwards, allocation_not_open;

/* Rules. */
const struct err *allocation_grant(struct arena *, struct allocation *,
		    const struct allocation_terms *, struct instant now);
bool		 allocation_is_over(const struct allocation *, struct day today);
/* May members be added or removed now? */
const struct err *allocation_may_change_members(const struct allocation *,
		    struct day today);
/* Does it only wait for its first day?  Nothing is asked of the cluster yet. */
bool		 allocation_waits(const struct allocation *, struct day today);

/* Rows.  allocation_insert() also puts the owners and applicants of the
 * organisation in as members and asks for the cluster to be changed. */
const struct err *allocation_insert(struct db *, struct allocation *);
const struct err *allocation_by_id(struct db *, struct id, struct allocation *);
/* Newest first, before the id `before` (none: from the newest); 51 rows. */
const struct err *allocation_list(struct db *, struct id before,
		    struct allocation **, size_t *);
const struct err *allocation_lock(struct db *, struct id, struct allocation *);

#endif
