/*
 * account -- signing up, proving an e-mail address, signing in and out.
 *
 * What a stranger is told is the same whether or not an address is known,
 * and takes the same time (ASVS 6.3.8).  Attempts are counted before any
 * hashing, for the account and for the address of the client.
 */
#ifndef IDENTITY_ACCOUNT_H
#define IDENTITY_ACCOUNT_H

#include "identity/identity.h"

#define PASSWORD_CHARS_MIN	15	/* NIST SP 800-63B-4, one factor */
#define PASSWORD_BYTES_MAX	128
#define ATTEMPTS_ACCOUNT_MAX	10	/* in a window */
#define ATTEMPTS_ADDRESS_MAX	60
#define SESSION_HOURS		12

extern const struct err	password_short, password_long, password_common,
			password_personal, account_wrong, account_too_many,
			account_bad_token;

/* May it be a password?  `email` and `name` must not be it. */
const struct err *password_check(const char *password, const char *email,
		    const char *name);

struct person {
	struct id	 id;
	const char	*email, *name, *lang, *password_hash;
	bool		 is_active;
};

/* Rows.  person_by_email: an unknown address gives id none and a hash that no
 * password matches. */
const struct err *person_by_email(struct db *, const char *email,
		    struct person *);
/* id none when the address is taken already. */
const struct err *person_insert(struct db *, struct person *);
/* Count an attempt; account_too_many when there were more than `max`. */
const struct err *attempt_count(struct db *, const char *key, int max);
const struct err *email_token_insert(struct db *, struct id person,
		    struct bytes hash);
/* The person whose address is proved; account_bad_token. */
const struct err *email_token_use(struct db *, struct bytes hash,
		    struct id *person);
const struct err *session_insert(struct db *, struct id person,
		    struct bytes hash, const char *address, const char *agent);
const struct err *session_end(struct db *, struct id session);

#endif
