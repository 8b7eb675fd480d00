/*
 * lang -- the languages of the portal, and what a text is in each.
 *
 * The key of a text is its English.  locale/zh_HK/<domain>.po hold the
 * Traditional Chinese; the build makes the Simplified of it, with the terms of
 * locale/zh_CN, and compiles both into sorted tables.  A text that has no
 * translation is shown in English, and `make texts` names it.
 */
#ifndef BASE_LANG_H
#define BASE_LANG_H

#include <stdbool.h>
#include <stddef.h>

#ifndef N_
#define N_(text)	text
#endif

enum lang { LANG_EN, LANG_TC, LANG_SC, LANGS };

struct lang_info {
	const char	*path;	/* in addresses: "en", "tc", "sc" */
	const char	*tag;	/* BCP 47: "en", "zh-Hant-HK", "zh-Hans-CN" */
	const char	*own;	/* its own short name: "EN", "繁" */
	const char	*name;	/* its own full name */
};

extern const struct lang_info	lang_info[LANGS];

/* One compiled catalogue; the rows are sorted by key for a binary search. */
struct lang_text { const char *key, *text; };
struct lang_table { const struct lang_text *rows; size_t n; };

extern const struct lang_table	lang_tables[LANGS];	/* build/gen/lang.c */

/* The text in that language; the key itself where there is none. */
const char	*lang_text(enum lang, const char *key);

/* The name of a thing in that language, or else the one that it has. */
const char	*lang_name(enum lang, const char *en, const char *zh);

/* Is this a text of ours, known to a catalogue? */
bool		 lang_has(const char *key);

/* Names and dates are written the Chinese way. */
bool		 lang_is_chinese(enum lang);

/* The language that an Accept-Language header likes best of ours; English
 * when it names none, or is NULL (RFC 9110 12.5.4, RFC 4647 3.4). */
enum lang	 lang_accepted(const char *header);

/* The language a `path` segment names, or LANGS. */
enum lang	 lang_of_path(const char *segment, size_t len);

#endif
