#include <string.h>
#include <strings.h>

#include "base/str.h"
#include "identity/account.h"

const struct err password_short = { ERR_INVALID, "password.short",
    N_("Use 15 characters or more. A few unrelated words make a good password."), "password" };
const struct err password_long = { ERR_INVALID, "password.long",
    N_("Use at most 128 characters."), "password" };
const struct err password_common = { ERR_INVALID, "password.common",
    N_("This password is on lists of common ones. Choose another."), "password" };
const struct err password_personal = { ERR_INVALID, "password.personal",
    N_("Do not use your name or e-mail address as the password."), "password" };
const struct err account_wrong = { ERR_INVALID, "account.wrong",
    N_("The e-mail address or the password is wrong, or the address has not been confirmed yet."), NULL };
const struct err account_too_many = { ERR_TOO_MANY, "account.too_many",
    N_("There were too many attempts. Wait a quarter of an hour and try again."), NULL };
const struct err account_bad_token = { ERR_MISSING, "account.bad_token",
    N_("This link has been used, has run out, or is not whole. Ask for a new one."), NULL };

static bool	 repeats(const char *, size_t part);
static bool	 is_common(const char *);

/* "passwordpassword1", "123412341234123": one part again and again. */
static bool
repeats(const char *s, size_t part)
{
	size_t	 i, len = strlen(s);

	for (i = part; i < len; i++) {
		if (s[i] != s[i % part])
			return (false);
	}
	return (len > part);
}

/*
 * Of the passwords that lists hold, those of 15 characters and more are runs
 * of a keyboard, one short part repeated, or a known word with a tail.
 */
static bool
is_common(const char *s)
{
	static const char *const	 parts[] = {
		"password", "passw0rd", "p@ssword", "p@ssw0rd", "qwerty",
		"qwertyuiop", "1q2w3e4r", "zaq12wsx", "letmein", "welcome",
		"iloveyou", "administrator", "admin", "123456789", "987654321",
		"abcdefgh", "asdfghjkl", "zxcvbnm", "111111", "000000",
		"changeme", "default", "superman", "trustno1", "football",
		"baseball", "princess", "sunshine", "whatever", "starwars",
		"computer", "internet", "unknown", "secret", "dragon", "monkey",
		"correcthorsebatterystaple", "thequickbrownfox", "hongkong",
		"cyberport", "supercomputer",
	};
	size_t				 i, part, left, len = strlen(s), n;

	for (part = 1; part <= len / 2; part++) {
		if (repeats(s, part))
			return (true);
	}
	/* Nothing but common parts, digits and marks, in any order. */
	for (left = len; left > 0; s += n, left -= n) {
		n = strspn(s, "0123456789!@#$%&*.-_ ");
		for (i = 0; n == 0 && i < sizeof(parts) / sizeof(parts[0]); i++) {
			if (!strncasecmp(s, parts[i], strlen(parts[i])))
				n = strlen(parts[i]);
		}
		if (n == 0)
			return (false);
	}
	return (true);
}

const struct err *
password_check(const char *password, const char *email, const char *name)
{
	if (password == NULL || str_chars(password) < PASSWORD_CHARS_MIN)
		return (&password_short);
	if (strlen(password) > PASSWORD_BYTES_MAX)
		return (&password_long);
	if (is_common(password))
		return (&password_common);
	if ((email != NULL && !strcasecmp(password, email)) ||
	    (name != NULL && !strcasecmp(password, name)))
		return (&password_personal);
	return (NULL);
}
