/*
 * password -- what may be a password (ASVS 5.0 6.2, NIST SP 800-63B-4).
 *
 * Length counts, composition does not: any characters, 15 or more of them,
 * kept whole.  Refused is only what would be guessed first: the person's own
 * name or address, one common word dressed up with digits or repeated, and
 * characters in a row.
 */
#ifndef IDENTITY_PASSWORD_H
#define IDENTITY_PASSWORD_H

#include "base/err.h"

struct arena;

#define PASSWORD_CHARS_MIN	15
#define PASSWORD_BYTES_MAX	128

extern const struct err	password_short, password_long, password_common,
			password_own;

/* `password` may be NULL, which is too short. */
const struct err *password_check(struct arena *, const char *password,
		    const char *email, const char *name);

/* The words, sorted by strcmp(); made from common_passwords.txt. */
extern const char *const	common_passwords[];
extern const size_t		common_passwords_n;

#endif
