/* asks -- which table of columns reads which statement; tools/asks.awk makes
 * the list from the source. */
#ifndef TESTS_DB_ASKS_H
#define TESTS_DB_ASKS_H

#include "gen/sql.h"

struct asked {
	const struct statement	*st;
	const char		*file;
	const char		*table;		/* NULL: nothing is read */
};

extern const struct asked	asks[];		/* ends with st NULL */

#endif
