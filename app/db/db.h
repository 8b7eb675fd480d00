/*
 * db -- PostgreSQL, and the only place that knows libpq.
 *
 * A pool holds a few connections, each in pipeline mode, with the statements
 * of app/<domain>/sql prepared when they are first used.  A `struct db` is
 * one request's or one job's turn: db_begin() takes a connection, db_commit()
 * or db_rollback() gives it back.  BEGIN travels with the first statement and
 * a read-only COMMIT is not waited for, so a page costs one round trip for
 * each statement and none for its transaction.
 *
 * Waiting is done through the functions of a `struct db_loop`: berth-web
 * gives ones that yield the fibre, everything else uses db_loop_poll.
 *
 * Errors: what the database refuses comes back as one of the constants
 * below, or as the error that was registered for the constraint's name with
 * `struct db_refusal`.  The database's own text goes to the log, never to a
 * page.  After any error the transaction can only be rolled back.
 */
#ifndef DB_DB_H
#define DB_DB_H

#include "base/err.h"
#include "base/types.h"

struct arena;
struct db;
struct db_pool;

extern const struct err	db_missing;	/* one row was expected, none came */
extern const struct err	db_conflict;	/* a constraint says it exists */
extern const struct err	db_refused;	/* a constraint or trigger forbids it */
extern const struct err	db_retry;	/* serialization failure, deadlock */
extern const struct err	db_busy;	/* no connection, or it was lost */
extern const struct err	db_slow;	/* statement_timeout was reached */
extern const struct err	db_uncertain;	/* lost while committing */
extern const struct err	db_broken;	/* anything else: our mistake */

/* How to wait.  Times are in milliseconds. */
enum { DB_READ = 1, DB_WRITE = 2 };

struct db_loop {
	/* Until fd is ready.  0: it is; -1: cancelled, or time is up. */
	int	 (*wait)(int fd, int events, int timeout_ms);
	/* The socket is about to be closed. */
	void	 (*forget)(int fd);
	/* Who is running, to be handed to wake(); and sleep until woken. */
	void	*(*self)(void);
	int	 (*park)(int timeout_ms);
	void	 (*wake)(void *self);
};

extern const struct db_loop	db_loop_poll;

struct db_config {
	const char		*conninfo;
	size_t			 connections;
	int			 wait_ms_max;	/* for a connection or an answer */
	const struct db_loop	*loop;
};

struct db_pool	*db_pool_create(const struct db_config *);
void		 db_pool_destroy(struct db_pool *);

/* One turn.  The handle lives in the arena. */
struct db	*db_new(struct db_pool *, struct arena *);
const struct err *db_begin(struct db *, bool read_only);
const struct err *db_commit(struct db *);
void		 db_rollback(struct db *);	/* also after an error, or twice */
unsigned	 db_round_trips(const struct db *);	/* since db_begin */

/* A statement, made by tools/sql2c.awk from app/<domain>/sql/<name>.sql. */
struct statement {
	const char	*name;
	const char	*text;
	unsigned	 number;	/* dense, from 0 */
};

extern const struct statement *const sql_all[];	/* ends with NULL */

/* A parameter; build it with P(x), P_WORD(words, state). */
struct param {
	uint32_t	 oid;
	int		 len;		/* -1 is NULL */
	const void	*p;		/* NULL: the bytes are in `b` */
	unsigned char	 b[8];
};

#define P(x) _Generic((x),						\
	struct id:		db_p_id,				\
	struct cards:		db_p_cards,				\
	struct months:		db_p_months,				\
	struct seconds:		db_p_seconds,				\
	struct card_seconds:	db_p_card_seconds,			\
	struct rate:		db_p_rate,				\
	struct money:		db_p_money,				\
	struct day:		db_p_day,				\
	struct instant:		db_p_instant,				\
	struct bytes:		db_p_bytes,				\
	struct ids:		db_p_ids,				\
	struct texts:		db_p_texts,				\
	bool:			db_p_bool,				\
	int:			db_p_int,				\
	long:			db_p_long,				\
	char *:			db_p_text,				\
	const char *:		db_p_text)(x)
#define P_WORD(words, x)	db_p_word(&(words), (unsigned)(x))

struct param	db_p_id(struct id);		/* bigint; 0 is NULL */
struct param	db_p_cards(struct cards);	/* integer */
struct param	db_p_months(struct months);	/* integer */
struct param	db_p_seconds(struct seconds);	/* bigint */
struct param	db_p_card_seconds(struct card_seconds);	/* bigint */
struct param	db_p_rate(struct rate);		/* integer, bp */
struct param	db_p_money(struct money);	/* bigint, cents */
struct param	db_p_day(struct day);		/* date */
struct param	db_p_instant(struct instant);	/* timestamptz */
struct param	db_p_bytes(struct bytes);	/* bytea */
struct param	db_p_ids(struct ids);		/* bigint[]; up to 1,000 */
struct param	db_p_texts(struct texts);	/* text[] */
struct param	db_p_bool(bool);
struct param	db_p_int(int);			/* integer */
struct param	db_p_long(long);		/* bigint */
struct param	db_p_text(const char *);	/* text; NULL is NULL */
struct param	db_p_word(const struct words *, unsigned);	/* text */

/*
 * A column of a result and the member it is read into.  They meet by name;
 * a column without a member, or a member without a column, is our mistake
 * and ends in db_broken.  A NULL becomes the type's "none" (0 for numbers).
 */
enum column_type {
	COLUMN_ID, COLUMN_INT32, COLUMN_INT64, COLUMN_DAY, COLUMN_INSTANT,
	COLUMN_BOOL, COLUMN_TEXT, COLUMN_BYTES, COLUMN_IDS, COLUMN_TEXTS,
	COLUMN_WORD_
};

struct column {
	const char		*name;
	size_t			 offset;
	enum column_type	 type;
	const struct words	*words;		/* of COLUMN_WORD_ */
};

#define COLUMN_TYPE_(x) _Generic((x),					\
	struct id:		COLUMN_ID,				\
	struct cards:		COLUMN_INT32,				\
	struct months:		COLUMN_INT32,				\
	struct rate:		COLUMN_INT32,				\
	int32_t:		COLUMN_INT32,				\
	struct seconds:		COLUMN_INT64,				\
	struct card_seconds:	COLUMN_INT64,				\
	struct money:		COLUMN_INT64,				\
	int64_t:		COLUMN_INT64,				\
	struct day:		COLUMN_DAY,				\
	struct instant:		COLUMN_INSTANT,				\
	bool:			COLUMN_BOOL,				\
	const char *:		COLUMN_TEXT,				\
	struct bytes:		COLUMN_BYTES,				\
	struct ids:		COLUMN_IDS,				\
	struct texts:		COLUMN_TEXTS)

#define COLUMN(T, member)						\
	{ #member, offsetof(T, member), COLUMN_TYPE_(((T *)0)->member), NULL }
/* The member's C name differs from the column's. */
#define COLUMN_AS(T, member, column)					\
	{ column, offsetof(T, member), COLUMN_TYPE_(((T *)0)->member), NULL }
/* An enum stored as a word of a closed set. */
#define COLUMN_WORD(T, member, set)					\
	{ #member, offsetof(T, member), COLUMN_WORD_, &(set) }
#define COLUMNS_END	{ NULL, 0, COLUMN_ID, NULL }

/* Run a statement: nothing expected; exactly one row; any number of rows. */
const struct err *db_exec_(struct db *, const struct statement *,
		    const struct param *, size_t);
const struct err *db_one_(struct db *, const struct statement *,
		    const struct column *, void *row,
		    const struct param *, size_t);
const struct err *db_list_(struct db *, const struct statement *,
		    const struct column *, size_t row_size, void *rows,
		    size_t *n, const struct param *, size_t);

#define PARAMS_(...)							\
	(const struct param[]){ __VA_ARGS__ },				\
	sizeof((const struct param[]){ __VA_ARGS__ }) / sizeof(struct param)

#define db_exec(db, st, ...)						\
	db_exec_((db), (st), PARAMS_(__VA_ARGS__))
#define db_exec0(db, st)	db_exec_((db), (st), NULL, 0)
#define db_one(db, st, columns, row, ...)				\
	db_one_((db), (st), (columns), (row), PARAMS_(__VA_ARGS__))
#define db_one0(db, st, columns, row)					\
	db_one_((db), (st), (columns), (row), NULL, 0)
/* `rows` is a pointer to the first of *n rows, taken from the arena. */
#define db_list(db, st, columns, rows, n, ...)				\
	db_list_((db), (st), (columns), sizeof(**(rows)), (rows), (n),	\
	    PARAMS_(__VA_ARGS__))
#define db_list0(db, st, columns, rows, n)				\
	db_list_((db), (st), (columns), sizeof(**(rows)), (rows), (n),	\
	    NULL, 0)

/* Rows that the last db_exec() changed. */
size_t		 db_changed(const struct db *);

/*
 * What to answer when a named constraint, index or trigger refuses a row.
 * Each domain registers its table once, at start.
 */
struct db_refusal { const char *constraint; const struct err *err; };
void		 db_refusals(const struct db_refusal *, size_t n);

struct arena	*db_arena(struct db *);

#endif
