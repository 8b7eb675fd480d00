/*
 * An address that mail can be sent to.  This does not ask whether there is
 * such a mailbox, and takes no quoted or commented parts of RFC 5322, which
 * nobody has.
 */
#include <assert.h>
#include <idn2.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "text/text.h"

#define DIGITS		"0123456789"
#define LETTERS		"abcdefghijklmnopqrstuvwxyz"
#define LABEL_CHARS_MAX	63

const struct err email_wrong = { ERR_INVALID, "email.wrong",
    N_("Enter an e-mail address, such as name@example.com."), NULL };
const struct err email_not_latin = { ERR_INVALID, "email.not_latin",
    N_("Before the @ use Latin letters without accents, digits and signs. Other letters are not delivered everywhere."), NULL };

static bool	 is_dotted(const char *, const char *allowed);
static bool	 is_domain(const char *);
static const char *machine_domain(struct arena *, const char *);

/* Words of `allowed` with single dots between them. */
static bool
is_dotted(const char *s, const char *allowed)
{
	size_t	 n;

	assert(s != NULL);
	for (;; s += n + 1) {
		if ((n = strspn(s, allowed)) == 0)
			return (false);
		if (s[n] == '\0')
			return (true);
		if (s[n] != '.')
			return (false);
	}
}

/* Two labels or more; the last one is a name, so this is no IP address. */
static bool
is_domain(const char *s)
{
	const char	*last = strrchr(s, '.');
	size_t		 n;

	if (last == NULL || strspn(last + 1, DIGITS) == strlen(last + 1) ||
	    !is_dotted(s, LETTERS DIGITS "-"))
		return (false);
	for (;; s += n + 1) {
		n = strcspn(s, ".");
		if (n > LABEL_CHARS_MAX || s[0] == '-' || s[n - 1] == '-')
			return (false);
		if (s[n] == '\0')
			return (true);
	}
}

/* UTS 46: lower case, and other letters as "xn--"; NULL when it is none. */
static const char *
machine_domain(struct arena *a, const char *s)
{
	uint8_t		*made;
	const char	*domain;

	if (idn2_lookup_u8((const uint8_t *)s, &made,
	    IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK)
		return (NULL);
	domain = arena_strdup(a, (const char *)made);
	idn2_free(made);
	return (is_domain(domain) ? domain : NULL);
}

const struct err *
email_parse(struct arena *a, const char *typed, struct clean *c)
{
	const struct err	*err;
	const char		*s, *at, *local, *domain;

	assert(c != NULL);
	if ((err = text_line(a, typed, c)) != NULL)
		return (err);
	s = text_plain(a, c->text);
	c->text = NULL;
	if ((at = strchr(s, '@')) == NULL || strchr(at + 1, '@') != NULL)
		return (&email_wrong);
	local = str_lower(a, arena_copy(a, s, (size_t)(at - s)));
	if (str_chars(local) != strlen(local))
		return (&email_not_latin);
	if (strlen(local) > EMAIL_LOCAL_CHARS_MAX ||
	    !is_dotted(local, LETTERS DIGITS "!#$%&'*+/=?^_`{|}~-") ||
	    (domain = machine_domain(a, at + 1)) == NULL ||
	    strlen(local) + 1 + strlen(domain) > EMAIL_CHARS_MAX)
		return (&email_wrong);
	c->text = arena_printf(a, "%s@%s", local, domain);
	return (NULL);
}
