/* See csv.h. */
#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"
#include "base/csv.h"
#include "base/day.h"
#include "base/limits.h"
#include "base/money.h"

#define CHUNK_BYTES	(16 * 1024)
#define DIGITS		"0123456789"
#define SPREADSHEET_DIGITS 15	/* Excel and LibreOffice keep so many */

struct csv_chunk { struct csv_chunk *next; char *data; size_t len, cap; };

/* The number in the text is EXPORT_BYTES_MAX. */
const struct err csv_too_large = { ERR_TOO_LARGE, "csv.too_large",
    N_("This file would be larger than 6 MB, and a part of it would mislead, so none was made. Ask for less at once: a single month, one status, or a narrower search."),
    NULL };

static void	 put(struct csv *, const char *, size_t);
static void	 put_quoted(struct csv *, const char *);
static void	 put_decimal(struct csv *, int64_t n, int places);
static void	 separate(struct csv *);
static bool	 is_formula(const char *);
static bool	 is_number(const char *);
static bool	 is_day(const char *);
static bool	 is_taken_otherwise(const char *);

struct csv
csv_begin(struct arena *a)
{
	struct csv	 c = { .arena = a };

	put(&c, "\xef\xbb\xbf", 3);
	return (c);
}

void
csv_heads(struct csv *c, const char *const *names, size_t n)
{
	size_t	 i;

	assert(names != NULL && n > 0);
	for (i = 0; i < n; i++)
		csv_text(c, names[i]);
	csv_end_row(c);
}

/* A ' goes inside the quotes, where the spreadsheet takes it as text. */
void
csv_text(struct csv *c, const char *s)
{
	separate(c);
	if (s == NULL)
		return;
	if (strpbrk(s, ",\"\r\n") != NULL) {
		put_quoted(c, s);
		return;
	}
	if (is_taken_otherwise(s))
		put(c, "'", 1);
	put(c, s, strlen(s));
}

static void
put_quoted(struct csv *c, const char *s)
{
	size_t	 n;

	assert(s != NULL);
	put(c, "\"", 1);
	if (is_taken_otherwise(s))
		put(c, "'", 1);
	for (;; s += n + 1) {
		n = strcspn(s, "\"");
		put(c, s, n);
		if (s[n] == '\0')
			break;
		put(c, "\"\"", 2);
	}
	put(c, "\"", 1);
}

/*
 * Spreadsheets skip leading spaces, and those of East Asia read the
 * full-width signs as the plain ones.
 */
static bool
is_formula(const char *s)
{
	static const char *const	 starts[] = {
		"=", "+", "-", "@", "\t", "\r", "\n",
		"\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0",
	};
	size_t				 i;

	s += strspn(s, " ");
	for (i = 0; i < sizeof(starts) / sizeof(starts[0]); i++) {
		if (strncmp(s, starts[i], strlen(starts[i])) == 0)
			return (true);
	}
	return (false);
}

/* Of more than digits, or of digits that would not come back as they are: a
 * nought in front, or more than a spreadsheet keeps. */
static bool
is_number(const char *s)
{
	size_t	 n = strspn(s, DIGITS);

	if (n == 0)
		return (false);
	if (s[n] == '\0')
		return ((n > 1 && *s == '0') || n > SPREADSHEET_DIGITS);
	return (strchr(".,eE%", s[n]) != NULL && strspn(s + n,
	    DIGITS ".,eE+-%") == strlen(s + n));
}

/* Two or three short numbers: 3/4, 2026-06, 12:30. */
static bool
is_day(const char *s)
{
	size_t	 parts = 0, n;

	for (;; s += n + 1) {
		n = strspn(s, DIGITS);
		if (n == 0 || n > 4 || n == 3 || ++parts > 3)
			return (false);
		if (s[n] == '\0')
			return (parts > 1);
		if (strchr("-/:.", s[n]) == NULL)
			return (false);
	}
}

static bool
is_taken_otherwise(const char *s)
{
	return (is_formula(s) || is_number(s) || is_day(s));
}

void
csv_int(struct csv *c, int64_t n)
{
	assert(c != NULL);
	separate(c);
	put_decimal(c, n, 0);
}

void
csv_money(struct csv *c, struct money m)
{
	assert(c != NULL);
	separate(c);
	put_decimal(c, m.cents, 2);
}

void
csv_rate(struct csv *c, struct rate r)
{
	assert(c != NULL);
	separate(c);
	put_decimal(c, r.bp, 4);
}

/* Shown to four places; what is charged is the exact time (rating.h). */
void
csv_card_hours(struct csv *c, struct card_seconds s)
{
	assert(c != NULL);
	separate(c);
	put_decimal(c, money_times((struct money){ s.n }, 10000, 3600).cents, 4);
}

void
csv_day(struct csv *c, struct day day)
{
	const char	*text = day_iso(c->arena, day);

	separate(c);
	put(c, text, strlen(text));
}

void
csv_end_row(struct csv *c)
{
	assert(c != NULL && c->in_row);
	put(c, "\r\n", 2);
	c->in_row = false;
}

const struct err *
csv_fits(const struct csv *c)
{
	assert(c != NULL);
	return (c->len <= EXPORT_BYTES_MAX ? NULL : &csv_too_large);
}

struct bytes
csv_bytes(const struct csv *c)
{
	const struct csv_chunk	*k;
	unsigned char		*all, *at;

	assert(!c->in_row);
	all = at = arena_take(c->arena, c->len);
	for (k = c->first; k != NULL; at += k->len, k = k->next)
		memcpy(at, k->data, k->len);
	return ((struct bytes){ all, c->len });
}

/* n / 10^places with all its places, from the unsigned size so that the
 * smallest integer needs no case of its own. */
static void
put_decimal(struct csv *c, int64_t n, int places)
{
	uint64_t	 size = n < 0 ? -(uint64_t)n : (uint64_t)n;
	char		 text[32];
	char		*p = text + sizeof(text);
	int		 i;

	for (i = 0; i <= places || size > 0; i++, size /= 10) {
		if (i == places && places > 0)
			*--p = '.';
		*--p = (char)('0' + size % 10);
	}
	if (n < 0)
		*--p = '-';
	put(c, p, (size_t)(text + sizeof(text) - p));
}

static void
separate(struct csv *c)
{
	assert(c != NULL);
	if (c->in_row)
		put(c, ",", 1);
	c->in_row = true;
}

static void
put(struct csv *c, const char *s, size_t n)
{
	struct csv_chunk	*k;

	assert(c != NULL);
	k = c->last;
	if (k == NULL || n > k->cap - k->len) {
		k = arena_new(c->arena, struct csv_chunk);
		k->cap = n > CHUNK_BYTES ? n : CHUNK_BYTES;
		k->data = arena_take(c->arena, k->cap);
		*(c->last != NULL ? &c->last->next : &c->first) = k;
		c->last = k;
	}
	memcpy(k->data + k->len, s, n);
	k->len += n;
	c->len += n;
}
