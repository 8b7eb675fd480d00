/*
 * What a password must be, and its hash.  The list of common ones is compiled
 * in; nothing leaves the process.
 */
#include <assert.h>
#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "identity/password.h"

#define OWN_CHARS_MIN	4	/* of a name or address that is looked for */
#define DISTINCT_MIN	5	/* different characters */
#define REST_CHARS_MIN	8	/* beside one's own name or address */

const struct err password_short = { ERR_INVALID, "password.short",
    N_("Use 15 characters or more. Several words that do not belong together are easy to remember."), "password" };
const struct err password_long = { ERR_INVALID, "password.long",
    N_("Use at most 128 bytes: about 128 Latin letters or 42 Chinese characters."), "password" };
const struct err password_common = { ERR_INVALID, "password.common",
    N_("This is among the first that would be guessed. Use several words that do not belong together."), "password" };
const struct err password_own = { ERR_INVALID, "password.own",
    N_("Do not use your name or e-mail address as the password."), "password" };

static bool	 is_listed(const char *word, size_t len);
static bool	 is_repeated(const char *, size_t len, size_t of);
static bool	 is_common(const char *);
static bool	 is_row(const char *);
static size_t	 distinct(const char *);
static bool	 is_mostly(const char *password, const char *own);

static bool
is_listed(const char *word, size_t len)
{
	size_t	 low = 0, high = common_passwords_n, mid;
	int	 c;

	while (low < high) {
		mid = (low + high) / 2;
		c = strncmp(word, common_passwords[mid], len);
		if (c == 0 && common_passwords[mid][len] == '\0')
			return (true);
		/* A listed word that goes on stands behind us. */
		if (c <= 0)
			high = mid;
		else
			low = mid + 1;
	}
	return (false);
}

static bool
is_repeated(const char *s, size_t len, size_t of)
{
	size_t	 i;

	assert(s != NULL || len == 0);
	for (i = of; i < len; i++) {
		if (s[i] != s[i % of])
			return (false);
	}
	return (true);
}

/* One word, or the same again and again, between digits and signs. */
static bool
is_common(const char *s)
{
	size_t	 len, of;

	assert(s != NULL);
	while (*s != '\0' && !isalpha((unsigned char)*s) && *s > 0)
		s++;
	for (len = strlen(s); len > 0 && s[len - 1] > 0 &&
	    !isalpha((unsigned char)s[len - 1]); len--)
		;
	for (of = 1; of <= len; of++) {
		if (is_repeated(s, len, of) && is_listed(s, of))
			return (true);
	}
	return (len == 0);	/* only digits and signs */
}

/* "abcdefghijklmnop": each follows the one before. */
static bool
is_row(const char *s)
{
	size_t	 i, steps = 0, len = strlen(s);

	for (i = 1; i < len; i++) {
		if (s[i] - s[i - 1] == 1 || s[i] - s[i - 1] == -1)
			steps++;
	}
	return (steps * 4 > len * 3);
}

static size_t
distinct(const char *s)
{
	bool	 seen[256] = { false };
	size_t	 n = 0;

	assert(s != NULL);
	for (; *s != '\0'; s++) {
		n += !seen[(unsigned char)*s];
		seen[(unsigned char)*s] = true;
	}
	return (n);
}

static bool
is_mostly(const char *password, const char *own)
{
	size_t	 len = strlen(own);

	return (len >= OWN_CHARS_MIN && strstr(password, own) != NULL &&
	    strlen(password) < len + REST_CHARS_MIN);
}

const struct err *
password_check(struct arena *a, const char *password, const char *email,
    const char *name)
{
	const char	*lower, *own;

	if (password == NULL || str_chars(password) < PASSWORD_CHARS_MIN)
		return (&password_short);
	if (strlen(password) > PASSWORD_BYTES_MAX)
		return (&password_long);
	lower = str_lower(a, password);
	if (distinct(lower) < DISTINCT_MIN || is_row(lower) ||
	    is_common(lower))
		return (&password_common);
	if (email != NULL) {
		own = str_lower(a, email);
		if (is_mostly(lower, own) || is_mostly(lower,
		    arena_copy(a, own, strcspn(own, "@"))))
			return (&password_own);
	}
	if (name != NULL && is_mostly(lower, str_lower(a, name)))
		return (&password_own);
	return (NULL);
}
