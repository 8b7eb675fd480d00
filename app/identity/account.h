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

#define ATTEMPTS_ACCOUNT_MAX	10	/* in a window */
#define ATTEMPTS_ADDRESS_MAX	60
#define SESSION_HOURS		12

extern const struct err	account_wrong, account_too_many, account_bad_token;

struct person {
	struct id	 id;
	const char	*email, *name, *lang, *password_hash;
	bool		 is_active;
};

/* Rows.  person_by_email: an unknown address gives id none and a hash that no
 * password matches. */
const struct err *person_by_email(struct db *, const char *email,
		    struct person *);
/*
 * A new person, or the newest answers of one who never confirmed the address,
 * whose earlier links then end; id none when the account is in use.
 */
const struct err *person_sign_up(struct db *, struct person *);
/* A person whom the operator knows, able to sign in at once; id none when the
 * address is taken. */
const struct err *person_create(struct db *, struct person *);
/* Count an attempt; account_too_many when there were more than `max`. */
const struct err *attempt_count(struct db *, const char *key, int max);
/* It was the right person: forget what was counted for the account, and do
 * not count this attempt for the address it came from. */
const struct err *attempt_forgive(struct db *, const char *account,
		    const char *address);
const struct err *email_token_insert(struct db *, struct id person,
		    struct bytes hash);
/* The person whose address is proved; account_bad_token. */
const struct err *email_token_use(struct db *, struct bytes hash,
		    struct id *person);
const struct err *session_insert(struct db *, struct id person,
		    struct bytes hash, const char *address, const char *agent);
const struct err *session_end(struct db *, struct id session);

#endif
