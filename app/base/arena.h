/*
 * arena -- memory that lives as long as one request or one job.
 *
 * Everything a handler is given, and everything it makes, comes from the
 * arena of its request and goes when the reply has been sent.  Nothing is
 * freed one by one, so nothing is leaked, freed twice or used late.
 * All memory is zeroed.  Running past the cap ends the process: a request
 * that needs more than ARENA_BYTES_MAX is a bug, not a user's mistake.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena;

#define arena_new(a, type)	((type *)arena_take((a), sizeof(type)))
#define arena_array(a, type, n)	((type *)arena_take_n((a), (n), sizeof(type)))

struct arena	*arena_create(void);
void		 arena_destroy(struct arena *);
void		 arena_reset(struct arena *);	/* keeps one chunk */

/* From a small store of idle ones, and back into it; one thread only. */
struct arena	*arena_borrow(void);
void		 arena_return(struct arena *);

void		*arena_take(struct arena *, size_t);
void		*arena_take_n(struct arena *, size_t n, size_t size);

/* Copies end with a NUL that is not counted in the length. */
char		*arena_copy(struct arena *, const char *, size_t);
char		*arena_strdup(struct arena *, const char *);
char		*arena_printf(struct arena *, const char *, ...)
		    __attribute__((format(printf, 2, 3)));

/* Bytes taken since the last reset. */
size_t		 arena_used(const struct arena *);

#endif
