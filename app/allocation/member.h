/*
 * member -- who of an organisation may use an allocation.  As with the
 * allocation itself, a state is what the cluster was seen to agree with.
 */
#ifndef ALLOCATION_MEMBER_H
#define ALLOCATION_MEMBER_H

#include <stddef.h>

#include "base/err.h"
#include "base/lang.h"
#include "base/types.h"
#include "base/words.h"

struct db;

#define MEMBER_STATES(X)						\
	X(MEMBER_WANTED,  "wanted",	N_("Being added"))		\
	X(MEMBER_PRESENT, "present",	N_("Has access"))		\
	X(MEMBER_LEAVING, "leaving",	N_("Being removed"))		\
	X(MEMBER_GONE,	  "gone",	N_("Removed"))
WORDS_ENUM(member_state, MEMBER_STATES);
extern const struct move	member_moves[];

struct allocation_member {
	struct id	 person;
	const char	*name, *email, *lang;
	const char	*user_name;		/* on the cluster */
	enum member_state state;
	struct instant	 since;
};

extern const struct err	allocation_member_known, allocation_member_leaving,
			allocation_not_a_member;

/* May this member of the organisation be added? */
const struct err *allocation_may_add(const struct allocation_member *);

/* By names, as that language orders them. */
const struct err *allocation_members(struct db *, struct id, enum lang,
		    struct allocation_member **, size_t *);
/* Of the organisation, with that e-mail; MEMBER_GONE who never was one here. */
const struct err *allocation_member_find(struct db *, struct id allocation,
		    const char *email, struct allocation_member *);
const struct err *allocation_member_add(struct db *, struct id allocation,
		    struct id person);
const struct err *allocation_member_remove(struct db *, struct id allocation,
		    struct id person);

#endif
