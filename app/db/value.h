/*
 * value -- our values as PostgreSQL's, in both directions: the parameters of a
 * statement, and the columns of its result.
 */
#ifndef DB_VALUE_H
#define DB_VALUE_H

#include "base/types.h"

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
	struct ints:		db_p_ints,				\
	struct moneys:		db_p_moneys,				\
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
struct param	db_p_ints(struct ints);		/* integer[] */
struct param	db_p_moneys(struct moneys);	/* bigint[], cents */
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
	COLUMN_WORD_AS(T, member, #member, set)
#define COLUMN_WORD_AS(T, member, column, set)				\
	{ column, offsetof(T, member), COLUMN_WORD_, &(set) }
#define COLUMNS_END	{ NULL, 0, COLUMN_ID, NULL }

#endif
