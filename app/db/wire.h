/* wire -- PostgreSQL's binary formats; private to db/. */
#ifndef DB_WIRE_H
#define DB_WIRE_H

#include <libpq-fe.h>

#include "db/db.h"

enum {
	OID_BOOL = 16, OID_BYTEA = 17, OID_INT8 = 20, OID_INT2 = 21,
	OID_INT4 = 23, OID_TEXT = 25, OID_INT4_ARRAY = 1007,
	OID_INT8_ARRAY = 1016, OID_TEXT_ARRAY = 1009,
	OID_VARCHAR = 1043, OID_DATE = 1082, OID_TIMESTAMPTZ = 1184
};

/* The error that a failed result stands for; logs what the server said,
 * which never holds the values of a statement. */
const struct err *db_error_of(const PGresult *, const struct statement *);

/* Ready to be sent: an array is laid out in the arena. */
struct param	param_encode(struct arena *, const struct param *);

/*
 * Read row `row` of a result.  columns_match() must have agreed first: it
 * pairs columns with members and checks their types, and says in the log
 * what does not fit.
 */
#define COLUMNS_MAX	64
struct column_map {
	const struct column *columns;
	int	 field[COLUMNS_MAX];
	size_t	 n;
};

bool	columns_match(const PGresult *, const struct column *,
	    struct column_map *);
bool	columns_read(struct arena *, const PGresult *, int row,
	    const struct column_map *, void *into);

#endif
