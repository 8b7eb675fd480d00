/*
 * ask -- statements and how they are asked.
 *
 * db_exec() expects nothing, db_one() exactly one row, db_list() any number;
 * each is a round trip.  db_ask() sends several questions in one:
 *
 *	db_ask(db, ASK_ONE(&sql_a, columns, &row, P(id)),
 *	    ASK_LIST(&sql_b, others, &rows, &n, P(id)))
 *
 * A function that hands a question on returns ask_kept() of it.
 */
#ifndef DB_ASK_H
#define DB_ASK_H

#include "base/err.h"
#include "db/column.h"
#include "db/value.h"

struct db;

/* Made by tools/sql2c.awk from app/<domain>/sql/<name>.sql. */
struct statement {
	const char	*name;
	const char	*text;
	unsigned	 number;	/* dense, from 0 */
};

extern const struct statement *const sql_all[];	/* ends with NULL */

struct params { const struct param *p; size_t n; };

/* A question: one row into `row`, or, where n is given, any number of rows of
 * row_size, with a pointer to the first of *n in *row. */
struct ask {
	const struct statement	*st;
	const struct column	*columns;
	void			*row;
	size_t			 row_size, *n;
	struct params		 params;
};

const struct err *db_exec_(struct db *, const struct statement *,
		    struct params);
/* Up to DB_ASKS_MAX questions in one round trip, none of which needs the
 * answer of another; the first error is told. */
const struct err *db_ask_(struct db *, const struct ask *, size_t n);
/* The same question with its parameters in the arena, to be handed on. */
struct ask	 ask_kept(struct db *, struct ask);

#define PARAMS_(...)							\
	((struct params){ (const struct param[]){ __VA_ARGS__ },	\
	sizeof((const struct param[]){ __VA_ARGS__ }) / sizeof(struct param) })
#define NO_PARAMS_	((struct params){ NULL, 0 })

#define db_exec(db, st, ...)						\
	db_exec_((db), (st), PARAMS_(__VA_ARGS__))
#define db_exec0(db, st)	db_exec_((db), (st), NO_PARAMS_)
/* A null pointer of the type of a row, which columns() must agree to. */
#define ROW_OF_(row)	((__typeof__(&*(row)))NULL)
#define ASK_ONE_(st, columns, row, params)				\
	((struct ask){ (st), columns(ROW_OF_(row)), (row), sizeof(*(row)), \
	NULL, params })
#define ASK_LIST_(st, columns, rows, n, params)				\
	((struct ask){ (st), columns(ROW_OF_(*(rows))), (rows),		\
	sizeof(**(rows)), (n), params })
#define ASK_ONE(st, columns, row, ...)					\
	ASK_ONE_(st, columns, row, PARAMS_(__VA_ARGS__))
#define ASK_ONE0(st, columns, row)					\
	ASK_ONE_(st, columns, row, NO_PARAMS_)
/* `rows` is a pointer to the first of *n rows, taken from the arena. */
#define ASK_LIST(st, columns, rows, n, ...)				\
	ASK_LIST_(st, columns, rows, n, PARAMS_(__VA_ARGS__))
#define ASK_LIST0(st, columns, rows, n)					\
	ASK_LIST_(st, columns, rows, n, NO_PARAMS_)
#define db_ask(db, ...)							\
	db_ask_((db), (const struct ask[]){ __VA_ARGS__ },		\
	sizeof((const struct ask[]){ __VA_ARGS__ }) / sizeof(struct ask))

#define db_one(db, ...)		db_ask((db), ASK_ONE(__VA_ARGS__))
#define db_one0(db, ...)	db_ask((db), ASK_ONE0(__VA_ARGS__))
#define db_list(db, ...)	db_ask((db), ASK_LIST(__VA_ARGS__))
#define db_list0(db, ...)	db_ask((db), ASK_LIST0(__VA_ARGS__))

#endif
