/*
 * throttle -- how often something may be asked for.
 *
 * A limit is counted for each of what it limits (an e-mail address, the
 * address of a client, an organisation), in windows of time that begin at the
 * same moments for all.  Only a hash of what is counted is kept.  Count before
 * anything that costs: hashing, mail.
 */
#ifndef IDENTITY_THROTTLE_H
#define IDENTITY_THROTTLE_H

#include "base/err.h"
#include "base/types.h"

struct db;

struct limit {
	const char		*name;		/* each counts by itself */
	int			 max;		/* in a window */
	int			 window_seconds;
	const struct err	*err;		/* when there were more */
};

extern const struct err	throttle_attempts, throttle_mails,
			throttle_invitations;
extern const struct limit limit_sign_ins_account, limit_sign_ins_address,
			limit_mails_account, limit_mails_address,
			limit_invitations_org, limit_invitations_person;

/* Rows.  Count one more of `of`, which may be NULL; the limit's error when it
 * is too many, and then from when on it may be tried again. */
const struct err *throttle_count(struct db *, const struct limit *,
		    const char *of, struct instant *again);
/* Forget what was counted. */
const struct err *throttle_forget(struct db *, const struct limit *,
		    const char *of);
/* This one was in order: it does not count in the window that runs. */
const struct err *throttle_take_back(struct db *, const struct limit *,
		    const char *of);

#endif
