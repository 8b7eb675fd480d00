/*
 * english -- English sentences on a page that is to be Chinese.
 *
 * Three words on end are a sentence; names, codes and figures seldom are so
 * many.  What stands in <code>, and what people typed, is left out.
 */
#ifndef TESTS_ENGLISH_H
#define TESTS_ENGLISH_H

struct arena;

/* The first English sentence in the text of a page that is part of none of
 * `typed`, which ends with NULL; NULL: there is none. */
const char	*english_in(struct arena *, const char *html,
		    const char *const *typed);

#endif
