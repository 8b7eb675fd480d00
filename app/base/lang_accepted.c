/* Which of our languages a browser would like to read. */
#include <assert.h>
#include <string.h>
#include <strings.h>

#include "base/lang.h"

/* What a tag begins with, and the language of ours that it asks for; the
 * first that fits counts.  Chinese without a script or a place is
 * Traditional here. */
static const struct { const char *tag; enum lang lang; } ranges[] = {
	{ "zh-hans", LANG_SC }, { "zh-hant", LANG_TC },
	{ "zh-cn", LANG_SC }, { "zh-sg", LANG_SC }, { "zh-my", LANG_SC },
	{ "zh", LANG_TC }, { "yue", LANG_TC }, { "en", LANG_EN },
};

static enum lang lang_of_range(const char *, size_t);
static int	 weight(const char *, size_t);

static enum lang
lang_of_range(const char *range, size_t len)
{
	size_t	 i, n;

	assert(range != NULL || len == 0);
	for (i = 0; i < sizeof(ranges) / sizeof(ranges[0]); i++) {
		n = strlen(ranges[i].tag);
		if (len >= n && !strncasecmp(range, ranges[i].tag, n) &&
		    (len == n || range[n] == '-'))
			return (ranges[i].lang);
	}
	return (LANGS);
}

/* ";q=0.8" in thousandths; 1,000 where none is given, 0 when it is not a
 * weight. */
static int
weight(const char *p, size_t len)
{
	const char	*end = p + len;
	int		 q, unit = 100;

	if ((p = memchr(p, ';', len)) == NULL)
		return (1000);
	while (p < end && (*p == ';' || *p == ' ' || *p == '\t'))
		p++;
	if (end - p < 3 || (*p != 'q' && *p != 'Q') || p[1] != '=' ||
	    (p[2] != '0' && p[2] != '1'))
		return (0);
	q = (p[2] - '0') * 1000;
	if ((p += 3) < end && *p == '.') {
		for (p++; p < end && unit > 0 && *p >= '0' && *p <= '9';
		    p++, unit /= 10)
			q += (*p - '0') * unit;
	}
	return (q > 1000 ? 1000 : q);
}

enum lang
lang_accepted(const char *header)
{
	enum lang	 best = LANG_EN, lang;
	int		 best_q = 0, q;
	size_t		 len;

	while (header != NULL && *header != '\0') {
		header += strspn(header, " \t,");
		len = strcspn(header, ",");
		lang = lang_of_range(header, strcspn(header, ",; \t"));
		if (lang != LANGS && (q = weight(header, len)) > best_q) {
			best_q = q;
			best = lang;
		}
		header += len;
	}
	return (best);
}
