/*
 * people -- who is known to the portal, and the roles of the centre.
 *
 * Two administrators give a role of the centre (role_request.h) and one ends
 * it, never their own, so nobody can raise themselves and the last
 * administrator cannot go by accident.  A change counts from the person's next
 * request on; the idle time of their sessions becomes that of the centre at
 * once.
 */
#ifndef IDENTITY_PEOPLE_H
#define IDENTITY_PEOPLE_H

#include "base/err.h"
#include "base/types.h"
#include "base/words.h"
#include "identity/role.h"

struct db;

#define PERSON_STATES(X)						\
	X(PERSON_UNVERIFIED,	"unverified",	N_("Not confirmed"))	\
	X(PERSON_ACTIVE,	"active",	N_("Active"))		\
	X(PERSON_CLOSED,	"closed",	N_("Closed"))
WORDS_ENUM(person_state, PERSON_STATES);
extern const struct move	person_moves[];

struct known_person {
	struct id	 id;
	const char	*name, *email;
	unsigned	 state;
	int64_t		 roles;		/* ROLE_BIT()s in the centre */
	bool		 is_member;	/* of an applicant organisation */
	struct instant	 created_at;
	int32_t		 total;		/* found, up to FOUND_MAX and one; or 0 */
};

extern const struct err	role_of_oneself, role_of_member,
			role_not_confirmed, role_held, role_not_held;

/* May `by` ask for this role for that person, or end it? */
const struct err *role_may_ask(struct id by, const struct known_person *,
		    enum role);
const struct err *role_may_end(struct id by, const struct known_person *,
		    enum role);

/*
 * Rows.  Those in whose name or address `search` is (NULL: everybody), newest
 * first, from below `after` on: up to PAGE_ROWS and one more.
 */
struct ask	 people_list(struct db *, const char *search, struct id after,
		    struct known_person **, size_t *);
const struct err *people_by_id(struct db *, struct id, struct known_person *);
const struct err *role_grant(struct db *, struct id person, enum role,
		    struct id by);
const struct err *role_end(struct db *, struct id person, enum role);

#endif
