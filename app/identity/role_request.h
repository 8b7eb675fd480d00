/*
 * role_request -- a role of the centre takes two administrators.
 *
 * One asks for it with a reason, another gives or refuses it, and neither is
 * the person who gets it; the one who asked may take it back.  Members of an
 * applicant organisation get none (rules/integrity.md 1).  The database holds
 * the same: without a request that was given in the same transaction no role
 * can be written by the portal.
 */
#ifndef IDENTITY_ROLE_REQUEST_H
#define IDENTITY_ROLE_REQUEST_H

#include "identity/people.h"

#define ROLE_REASON_CHARS_MAX	500

#define ROLE_REQUEST_STATES(X)						\
	X(ROLE_REQUEST_ASKED,	  "asked",	N_("Waiting for a second administrator")) \
	X(ROLE_REQUEST_GIVEN,	  "given",	N_("Given"))		\
	X(ROLE_REQUEST_REFUSED,	  "refused",	N_("Refused"))		\
	X(ROLE_REQUEST_WITHDRAWN, "withdrawn",	N_("Withdrawn"))
WORDS_ENUM(role_request_state, ROLE_REQUEST_STATES);
extern const struct move	role_request_moves[];

struct role_request {
	struct id	 id, person, asked_by;
	const char	*name, *email;		/* whose it would be */
	const char	*asked_by_name, *reason;
	unsigned	 role, state;		/* enum role, role_request_state */
	struct instant	 asked_at;
};

extern const struct err	role_request_open, role_request_over,
			role_request_second, role_request_not_yours;

/* May `by` decide it: give or refuse it, or take it back? */
const struct err *role_request_may(const struct role_request *, struct id by,
		    enum role_request_state);

/* Rows.  With role_request_lock it is held until the end of the turn. */
const struct err *role_request_insert(struct db *, struct role_request *);
const struct err *role_request_by_id(struct db *, struct id,
		    struct role_request *);
const struct err *role_request_lock(struct db *, struct id,
		    struct role_request *);
/* Those that wait, the oldest first; up to PAGE_ROWS and one more. */
struct ask	 role_request_list(struct db *, struct role_request **, size_t *);
const struct err *role_request_save(struct db *, const struct role_request *,
		    struct id by, struct instant);
void		 role_request_start(void);

#endif
