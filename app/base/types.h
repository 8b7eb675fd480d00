/*
 * types -- the value types that every domain speaks in.
 *
 * A unit is a type, so that cards are never added to months.  Each has one
 * value for "none", which is how a NULL column is read and written.
 */
#ifndef BASE_TYPES_H
#define BASE_TYPES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct id	{ int64_t n; };		/* a row; 0 is none */
struct cards	{ int32_t n; };		/* whole GPU cards */
struct months	{ int32_t n; };		/* whole calendar months */
struct seconds	{ int64_t n; };		/* a length of time */
struct card_seconds { int64_t n; };	/* cards held x seconds */
struct rate	{ int32_t bp; };	/* a fraction, in 1/10,000 */
struct money	{ int64_t cents; };	/* HK$, in cents; never a float */
struct day	{ int32_t n; };		/* days since 2000-01-01, Hong Kong */
struct instant	{ int64_t us; };	/* microseconds since 2000-01-01 UTC */
struct bytes	{ const unsigned char *p; size_t n; };	/* p NULL is none */
struct ids	{ const struct id *p; size_t n; };
struct ints	{ const int32_t *p; size_t n; };
struct moneys	{ const struct money *p; size_t n; };
struct texts	{ const char *const *p; size_t n; };	/* entries may be NULL */

#define DAY_NONE	((struct day){ INT32_MIN })
#define INSTANT_NONE	((struct instant){ INT64_MIN })
#define ID_NONE		((struct id){ 0 })

/* Of what people edit: which version it is, and who saved that, when. */
struct edition {
	int32_t		 version;	/* 0: never saved */
	struct id	 by;
	const char	*by_name;	/* NULL where it is not known */
	struct instant	 at;
};

/* The texts by which a closed set of states is stored; see base/words.h. */
struct words {
	const char		*name;	/* of the set, for messages */
	const char *const	*stored;
	const char *const	*shown;	/* English, translated when shown */
	size_t			 n;
};

#endif
