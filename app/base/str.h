/* str -- the few things that text needs beyond libc. */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

/* Valid UTF-8 without NUL, surrogates or over-long forms. */
bool	 str_is_utf8(const char *, size_t len);
size_t	 str_chars(const char *);		/* code points of valid UTF-8 */
size_t	 str_words(const char *);		/* runs of non-space */
/* Is the word one of a list with blanks between?  A NULL list has none. */
bool	 str_has_word(const char *list, const char *word);

/* A whole decimal number and nothing else; false when it is not, or is
 * outside [min, max]. */
bool	 str_int(const char *, int64_t min, int64_t max, int64_t *);

/* "12,000" as "12000"; what is not grouped by thousands stays as it is. */
const char *str_ungrouped(struct arena *, const char *);
/* "70" or "72.5" times 10 to the `places`, of which there may be fewer: 7250
 * for two.  False when it is anything else, or has over 14 digits before the
 * point. */
bool	 str_decimal(const char *, size_t places, int64_t *);

/* Upper and lower case for ASCII only. */
char	*str_lower(struct arena *, const char *);
bool	 str_starts(const char *, const char *prefix);

/* hex of bytes, lower case. */
char	*str_hex(struct arena *, const unsigned char *, size_t);

#endif
