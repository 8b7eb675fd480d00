/*
 * member -- who belongs to an organisation, in which role, and who is invited.
 *
 * Somebody remains who can sign; who has a role of the centre belongs to no
 * organisation (rules/integrity.md 1).  The database holds both.
 */
#ifndef ORGANISATION_MEMBER_H
#define ORGANISATION_MEMBER_H

#include "base/err.h"
#include "base/lang.h"
#include "base/types.h"
#include "base/words.h"
#include "identity/role.h"

struct db;

/* Moved on in SQL only, and shown nowhere. */
#define MEMBERSHIP_STATES(X)						\
	X(MEMBERSHIP_ACTIVE,	"active",	"")			\
	X(MEMBERSHIP_ENDED,	"ended",	"")
WORDS_ENUM(membership_state, MEMBERSHIP_STATES);
extern const struct move	membership_moves[];

#define INVITATION_DAYS		14

struct member {
	struct id	 person;	/* none: invited, and has not come yet */
	struct id	 invitation;	/* the open one of that person */
	const char	*name, *email;
	enum role	 role;
	struct instant	 since;
};

struct members { struct member *p; size_t n; };

struct invitation {
	struct id	 id, org;
	const char	*org_name, *email;
	enum role	 role;
	struct instant	 expires_at;
};

extern const struct err	organisation_last_owner, organisation_invited,
			organisation_member, organisation_of_centre,
			invitation_gone, invitation_not_yours,
			invitation_member;

/* Is this the person who was invited? */
const struct err *invitation_check(const struct invitation *,
		    const char *email);
/* Is somebody with this address a member already? */
const struct err *organisation_may_invite(const struct member *, size_t n,
		    const char *email);
/* The member of that person; NULL when there is none. */
const struct member *member_find(const struct member *, size_t n, struct id);
/* May this member leave, or be owner no more?  Somebody must remain who can
 * sign. */
const struct err *organisation_may_end(const struct member *, size_t n,
		    struct id person);

/* Rows. */
const struct err *organisation_members(struct db *, struct id,
		    struct member **, size_t *);
/* Before members are counted: two owners who leave at once would both see
 * the other. */
const struct err *organisation_lock(struct db *, struct id);
/* Members, and after them those who are invited, by names as that language
 * orders them. */
const struct err *organisation_people(struct db *, struct id, enum lang,
		    struct member **, size_t *);
const struct err *membership_role_save(struct db *, struct id org,
		    struct id person, enum role);
const struct err *membership_end(struct db *, struct id org, struct id person);
const struct err *invitation_insert(struct db *, const struct invitation *,
		    struct bytes hash, struct id by);
const struct err *invitation_withdraw(struct db *, struct id org, struct id);
/* By the token's hash, for whoever holds it; invitation_gone. */
const struct err *invitation_by_token(struct db *, struct bytes hash,
		    struct invitation *);
const struct err *invitation_accept(struct db *, const struct invitation *,
		    struct id person);

#endif
