/*
 * The characters that cannot be seen and are yet needed: joiners between the
 * letters of some scripts, selectors behind ideographs, and what holds an
 * emoji together.  Between Latin letters or ideographs a joiner shows nothing
 * and only makes two names that look alike differ.  is_clean_text() of the
 * database has the same ranges.
 */
#include <assert.h>
#include <stdbool.h>
#include <stddef.h>

#include "text/text.h"

#define ZWNJ		0x200c
#define ZWJ		0x200d
#define TEXT_STYLE	0xfe0e
#define EMOJI_STYLE	0xfe0f
#define KEYCAP		0x20e3

struct range { uint32_t first, last; };
#define IN(set, c)	is_in((set), sizeof(set) / sizeof((set)[0]), (c))

static bool	 is_in(const struct range *, size_t, uint32_t);

/* Arabic and its neighbours, India, Myanmar, Khmer and Mongolian. */
static const struct range	 joining[] = {
	{ 0x0620, 0x08ff }, { 0x0900, 0x0dff }, { 0x1000, 0x109f },
	{ 0x1780, 0x17d3 }, { 0x1820, 0x18aa }, { 0xa840, 0xa8ff },
	{ 0x11000, 0x11fff },
};
static const struct range	 mongolian[] = { { 0x1820, 0x18aa } };
static const struct range	 ideographs[] = {
	{ 0x3400, 0x9fff }, { 0xf900, 0xfaff }, { 0x20000, 0x3ffff },
};
static const struct range	 pictures[] = {
	{ 0x00a9, 0x00a9 }, { 0x00ae, 0x00ae }, { 0x203c, 0x203c },
	{ 0x2049, 0x2049 }, { 0x2122, 0x2122 }, { 0x2139, 0x2139 },
	{ 0x2190, 0x27ff }, { 0x2900, 0x2bff }, { 0x3030, 0x3030 },
	{ 0x303d, 0x303d }, { 0x3297, 0x3299 }, { 0x1f000, 0x1faff },
};

static bool
is_in(const struct range *set, size_t n, uint32_t c)
{
	size_t	 i;

	assert(set != NULL || n == 0);
	for (i = 0; i < n; i++) {
		if (c >= set[i].first && c <= set[i].last)
			return (true);
	}
	return (false);
}

bool
joiner_is_needed(uint32_t before, uint32_t joiner, uint32_t after)
{
	if (joiner == ZWNJ || joiner == ZWJ) {
		if (IN(joining, before) && IN(joining, after))
			return (true);
		return (joiner == ZWJ && IN(pictures, after) &&
		    (IN(pictures, before) || before == EMOJI_STYLE));
	}
	if (joiner == EMOJI_STYLE && after == KEYCAP)
		return (before == '#' || before == '*' ||
		    (before >= '0' && before <= '9'));
	if (joiner == TEXT_STYLE || joiner == EMOJI_STYLE)
		return (IN(pictures, before));
	if (joiner >= 0x180b && joiner <= 0x180f)
		return (IN(mongolian, before));
	if ((joiner >= 0xfe00 && joiner <= 0xfe0d) ||
	    (joiner >= 0xe0100 && joiner <= 0xe01ef))
		return (IN(ideographs, before));
	return (false);
}
