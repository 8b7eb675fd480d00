/* See str.h. */
#include <assert.h>
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/str.h"

#define DIGITS			"0123456789"
#define DECIMAL_DIGITS_MAX	14	/* before the point; with the places */
#define DECIMAL_PLACES_MAX	4	/* it fits 64 bits */

static size_t	 sequence(const unsigned char *, size_t);

/* The length of the well-formed sequence that starts here, or 0. */
static size_t
sequence(const unsigned char *s, size_t left)
{
	size_t		 n, i;
	uint32_t	 c;

	assert(s != NULL || left == 0);
	if (s[0] < 0x80)
		return (s[0] != '\0');
	if (s[0] < 0xc2 || s[0] > 0xf4)
		return (0);
	n = s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : 4;
	if (n > left)
		return (0);
	c = s[0] & (0xffu >> (n + 1));
	for (i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return (0);
		c = c << 6 | (s[i] & 0x3fu);
	}
	if ((n == 3 && c < 0x800) || (n == 4 && c < 0x10000) ||
	    c > 0x10ffff || (c >= 0xd800 && c <= 0xdfff))
		return (0);
	return (n);
}

bool
str_is_utf8(const char *s, size_t len)
{
	const unsigned char	*p = (const unsigned char *)s;
	size_t			 n;

	while (len > 0) {
		if ((n = sequence(p, len)) == 0)
			return (false);
		p += n;
		len -= n;
	}
	return (true);
}

size_t
str_chars(const char *s)
{
	size_t	 n = 0;

	assert(s != NULL);
	for (; *s != '\0'; s++)
		n += (*s & 0xc0) != 0x80;
	return (n);
}

bool
str_has_word(const char *list, const char *word)
{
	size_t	 len = strlen(word), n;

	for (; list != NULL && *list != '\0'; list += n) {
		list += strspn(list, " ");
		n = strcspn(list, " ");
		if (n == len && !strncmp(list, word, n))
			return (true);
	}
	return (false);
}

size_t
str_words(const char *s)
{
	size_t	 n = 0;
	bool	 inside = false;

	assert(s != NULL);
	for (; *s != '\0'; s++) {
		if (isspace((unsigned char)*s)) {
			inside = false;
		} else if (!inside) {
			inside = true;
			n++;
		}
	}
	return (n);
}

bool
str_int(const char *s, int64_t min, int64_t max, int64_t *out)
{
	assert(s != NULL);
	long long	 n;
	char		*end;

	if (*s != '-' && !isdigit((unsigned char)*s))
		return (false);
	errno = 0;
	n = strtoll(s, &end, 10);
	if (errno != 0 || end == s || *end != '\0' || n < min || n > max)
		return (false);
	*out = n;
	return (true);
}

/* Thousands only: a comma elsewhere may stand for a decimal point. */
const char *
str_ungrouped(struct arena *a, const char *s)
{
	const char	*p = s + (*s == '-');
	char		*copy, *to;
	size_t		 n = strspn(p, DIGITS);

	if (n < 1 || n > 3 || p[n] != ',')
		return (s);
	for (; p[n] == ','; n = 3) {
		p += n + 1;
		if (strspn(p, DIGITS) != 3)
			return (s);
	}
	p = s;
	for (copy = to = arena_strdup(a, s); *p != '\0'; p++) {
		if (*p != ',')
			*to++ = *p;
	}
	*to = '\0';
	return (copy);
}

bool
str_decimal(const char *s, size_t places, int64_t *out)
{
	size_t	 whole = strspn(s, DIGITS), after = 0, i;
	int64_t	 n = 0;

	assert(places <= DECIMAL_PLACES_MAX);
	if (s[whole] == '.' && (after = strspn(s + whole + 1, DIGITS)) == 0)
		return (false);
	if (whole == 0 || whole > DECIMAL_DIGITS_MAX || after > places ||
	    s[whole + (after > 0 ? after + 1 : 0)] != '\0')
		return (false);
	for (i = 0; i < whole + after; i++)
		n = n * 10 + s[i + (i >= whole)] - '0';
	for (; after < places; after++)
		n *= 10;
	*out = n;
	return (true);
}

char *
str_lower(struct arena *a, const char *s)
{
	char	*copy = arena_strdup(a, s), *p;

	for (p = copy; *p != '\0'; p++) {
		if (*p >= 'A' && *p <= 'Z')
			*p = (char)(*p - 'A' + 'a');
	}
	return (copy);
}

bool
str_starts(const char *s, const char *prefix)
{
	return (strncmp(s, prefix, strlen(prefix)) == 0);
}

char *
str_hex(struct arena *a, const unsigned char *p, size_t n)
{
	static const char	 digits[] = "0123456789abcdef";
	char			*hex = arena_take(a, 2 * n + 1);
	size_t			 i;

	assert(p != NULL || n == 0);
	for (i = 0; i < n; i++) {
		hex[2 * i] = digits[p[i] >> 4];
		hex[2 * i + 1] = digits[p[i] & 15];
	}
	return (hex);
}
