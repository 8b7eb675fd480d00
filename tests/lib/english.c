#include <ctype.h>
#include <string.h>

#include "base/arena.h"
#include "english.h"

#define SENTENCE_WORDS	3

static const char *text_of(struct arena *, const char *html);
static const char *sentence(struct arena *, const char **);
static int	 is_typed(const char *, const char *const *);

/* The text of a page, each run of it on a line of its own. */
static const char *
text_of(struct arena *a, const char *html)
{
	char	*text = arena_take(a, strlen(html) + 1), *t = text;
	size_t	 n;

	for (; *html != '\0'; html += n) {
		n = 1;
		if (!strncmp(html, "&#39;", 5)) {
			*t++ = '\'';
			n = 5;
		} else if (*html == '<') {
			const char	*end = strncmp(html, "<code>", 6) ?
					    strchr(html, '>') :
					    strstr(html, "</code>");

			n = end == NULL ? strlen(html) : (size_t)(end - html) + 1;
			*t++ = '\n';
		} else
			*t++ = *html;
	}
	*t = '\0';
	return (text);
}

/* From *s on, up to what is neither a word, a figure nor between two. */
static const char *
sentence(struct arena *a, const char **s)
{
	const char	*from, *p = *s, *word;
	size_t		 n;
	int		 words = 0;

	p += strcspn(p, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
	for (from = p; *p != '\0'; p += n) {
		word = p;
		while (isalnum((unsigned char)*p) || *p == '\'' || *p == '-')
			p++;
		for (; word < p && !isalpha((unsigned char)*word); word++)
			;
		words += word < p;
		if ((n = strspn(p, " ,:.")) == 0)
			break;
	}
	*s = p > from ? p : from + (*from != '\0');
	return (words < SENTENCE_WORDS ? NULL :
	    arena_copy(a, from, (size_t)(p - from)));
}

static int
is_typed(const char *said, const char *const *typed)
{
	for (; *typed != NULL; typed++) {
		if (strstr(*typed, said) != NULL || strstr(said, *typed) != NULL)
			return (1);
	}
	return (0);
}

const char *
english_in(struct arena *a, const char *html, const char *const *typed)
{
	const char	*s = text_of(a, html), *said;

	while (*s != '\0') {
		said = sentence(a, &s);
		if (said != NULL && !is_typed(said, typed))
			return (said);
	}
	return (NULL);
}
