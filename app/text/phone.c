/*
 * A telephone number as every network takes it (E.164).  Of the countries
 * only Hong Kong's length is known here; there is no table of the others.
 */
#include <assert.h>
#include <stdbool.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "text/text.h"

#define DIGITS		"0123456789"
#define DIGITS_MIN	6
#define DIGITS_MAX	15		/* E.164 6.1 */
#define HONG_KONG	"852"
#define HONG_KONG_DIGITS 8

const struct err phone_wrong = { ERR_INVALID, "phone.wrong",
    N_("Enter the number with its country code, such as +85221234567. Hong Kong numbers have 8 digits."), NULL };

static const char *digits(struct arena *, const char *);

/* Without what people write between digits. */
static const char *
digits(struct arena *a, const char *s)
{
	char	*copy = arena_strdup(a, s), *to;

	for (to = copy; *s != '\0'; s++) {
		if (strchr(" -().", *s) == NULL)
			*to++ = *s;
	}
	*to = '\0';
	return (copy);
}

const struct err *
phone_parse(struct arena *a, const char *typed, struct clean *c)
{
	const struct err	*err;
	const char		*s;
	size_t			 n;

	assert(c != NULL);
	if ((err = text_line(a, typed, c)) != NULL)
		return (err);
	s = digits(a, text_plain(a, c->text));
	c->text = NULL;
	if (*s == '+')
		s++;
	else if (str_starts(s, "00"))
		s += 2;
	else if (strlen(s) == HONG_KONG_DIGITS)
		s = arena_printf(a, HONG_KONG "%s", s);
	else
		return (&phone_wrong);
	n = strspn(s, DIGITS);
	if (s[n] != '\0' || *s == '0' || n < DIGITS_MIN || n > DIGITS_MAX ||
	    (str_starts(s, HONG_KONG) && (n != strlen(HONG_KONG) +
	    HONG_KONG_DIGITS || s[strlen(HONG_KONG)] < '2')))
		return (&phone_wrong);
	c->text = arena_printf(a, "+%s", s);
	return (NULL);
}
