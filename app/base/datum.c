/*
 * Facts as they are stored and as people read them.  What is stored can be
 * read again whatever the language; what is shown is made from it each time.
 */
#include <assert.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/datum.h"
#include "base/shown.h"
#include "base/str.h"
#include "base/words.h"

static const char *quoted(struct arena *, const char *);
static const char *in_one_line(struct arena *, const char *);
static const struct slot *slot_find(const struct slot *, const char *key,
		    size_t len);

struct datum
datum_of_text(const char *s)
{
	return ((struct datum){ s, 0 });
}

struct datum
datum_of_day(struct day d)
{
	return ((struct datum){ NULL, d.n });
}

struct datum
datum_of_money(struct money m)
{
	return ((struct datum){ NULL, m.cents });
}

struct datum
datum_of_id(struct id id)
{
	return ((struct datum){ NULL, id.n });
}

struct datum
datum_of_count(int64_t n)
{
	return ((struct datum){ NULL, n });
}

struct datum
datum_of_word(unsigned n)
{
	return ((struct datum){ NULL, n });
}

const char *
datum_stored(struct arena *a, const struct slot *s, struct datum f)
{
	switch (s->kind) {
	case DATUM_TEXT:
		return (f.text);
	case DATUM_DAY:
	case DATUM_MONTH:
		return (f.n == DAY_NONE.n ? NULL :
		    day_iso(a, (struct day){ (int32_t)f.n }));
	case DATUM_WORD:
		assert(f.n >= 0 && (size_t)f.n < s->words->n);
		return (s->words->stored[f.n]);
	default:
		return (arena_printf(a, "%" PRId64, f.n));
	}
}

/* RFC 8259 7: what must be escaped. */
static const char *
quoted(struct arena *a, const char *s)
{
	char	*out, *p;

	if (s == NULL)
		return ("null");
	p = out = arena_take(a, 6 * strlen(s) + 3);
	*p++ = '"';
	for (; *s != '\0'; s++) {
		if ((unsigned char)*s < 0x20) {
			static const char	 hex[] = "0123456789abcdef";

			p = stpcpy(p, "\\u00");
			*p++ = hex[(unsigned char)*s >> 4];
			*p++ = hex[*s & 15];
			continue;
		}
		if (*s == '"' || *s == '\\')
			*p++ = '\\';
		*p++ = *s;
	}
	*p = '"';
	return (out);
}

const char *
data_json(struct arena *a, const struct slot *slots, const struct datum *facts)
{
	const char	*keys[DATA_MAX], *values[DATA_MAX];
	size_t		 n;

	for (n = 0; slots[n].key != NULL; n++) {
		assert(n < DATA_MAX);
		keys[n] = slots[n].key;
		values[n] = datum_stored(a, &slots[n], facts[n]);
	}
	return (texts_json(a, (struct texts){ keys, n },
	    (struct texts){ values, n }));
}

const char *
texts_json(struct arena *a, struct texts keys, struct texts values)
{
	const char	*json = "{";
	size_t		 i;

	assert(keys.n == values.n);
	for (i = 0; i < keys.n; i++)
		json = arena_printf(a, "%s%s%s:%s", json, i > 0 ? "," : "",
		    quoted(a, keys.p[i]), quoted(a, values.p[i]));
	return (arena_printf(a, "%s}", json));
}

const char *
datum_find(const struct texts *pairs, const char *key)
{
	size_t	 i;

	for (i = 0; i + 1 < pairs->n; i += 2) {
		if (strcmp(pairs->p[i], key) == 0)
			return (pairs->p[i + 1]);
	}
	return (NULL);
}

static const char *
in_one_line(struct arena *a, const char *s)
{
	char	*copy = arena_strdup(a, s), *p;

	for (p = copy; *p != '\0'; p++) {
		if ((unsigned char)*p < 0x20)
			*p = ' ';
	}
	return (copy);
}

const char *
datum_shown(struct arena *a, enum lang lang, const struct slot *s,
    const char *stored)
{
	struct day	 day;
	int		 word;

	if (stored == NULL)
		return ("");
	switch (s->kind) {
	case DATUM_DAY:
		return (day_parse(stored, &day) ? shown_day(a, lang, day) : stored);
	case DATUM_MONTH:
		return (day_parse(stored, &day) ? shown_month(a, lang, day) :
		    stored);
	case DATUM_COUNT:
		return (shown_count(a, strtoll(stored, NULL, 10)));
	case DATUM_MONEY:
		return (shown_money(a, (struct money){ strtoll(stored, NULL,
		    10) }));
	case DATUM_RATE:
		return (shown_rate(a, (struct rate){ (int32_t)strtol(stored,
		    NULL, 10) }));
	case DATUM_WORD:
		word = words_find(s->words, stored);
		return (word == -1 ? stored :
		    lang_text(lang, s->words->shown[word]));
	default:
		return (in_one_line(a, stored));
	}
}

static const struct slot *
slot_find(const struct slot *slots, const char *key, size_t len)
{
	for (; slots->key != NULL; slots++) {
		if (strlen(slots->key) == len && !strncmp(slots->key, key, len))
			return (slots);
	}
	return (NULL);
}

/* A hole that nothing is for stays to be seen: it is our mistake, and a test
 * looks for it in every text and language. */
const char *
data_filled(struct arena *a, enum lang lang, const char *text,
    const struct slot *slots, const struct texts *pairs)
{
	const struct slot	*s;
	const char		*open, *end, *done = "";

	text = lang_text(lang, text);
	while ((open = strchr(text, '{')) != NULL &&
	    (end = strchr(open, '}')) != NULL) {
		s = slot_find(slots, open + 1, (size_t)(end - open - 1));
		done = s != NULL ? arena_printf(a, "%s%.*s%s", done,
		    (int)(open - text), text, datum_shown(a, lang, s,
		    datum_find(pairs, s->key))) : arena_printf(a, "%s%.*s",
		    done, (int)(end + 1 - text), text);
		text = end + 1;
	}
	return (arena_printf(a, "%s%s", done, text));
}
