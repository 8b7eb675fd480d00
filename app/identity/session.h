/*
 * session -- where somebody is signed in.
 *
 * A session ends by signing out or in again, from the page of one's account,
 * when it was idle or has lasted too long, when the password changes, and when
 * the person may not come in any more.
 */
#ifndef IDENTITY_SESSION_H
#define IDENTITY_SESSION_H

#include "base/err.h"
#include "base/types.h"

struct db;
struct person;

#define SESSION_HOURS		12

struct session {
	struct id	 id;
	struct instant	 started_at, last_seen_at;
	const char	*address, *user_agent;	/* may be NULL */
};

/* A browser in short words; NULL where it does not say. */
struct agent { const char *browser, *system; };
struct agent	 agent_of(const char *user_agent);

extern const struct err	session_ended;

/* Rows.  A session of whom that password let in: account_wrong when they may
 * not come in any more, or it was changed meanwhile. */
const struct err *session_insert(struct db *, const struct person *,
		    struct bytes hash, const char *address, const char *agent);
/* Those that are alive, newest first, from below `after` on: up to PAGE_ROWS
 * and one more. */
const struct err *session_list(struct db *, struct id person, struct id after,
		    struct session **, size_t *);
/* End one of that person's; session_ended when it is not alive or theirs. */
const struct err *session_end(struct db *, struct id person, struct id);
/* End all but one, which may be none. */
const struct err *session_end_others(struct db *, struct id person,
		    struct id kept);

#endif
