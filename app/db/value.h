/* value -- our values as PostgreSQL's: the parameters of a statement. */
#ifndef DB_VALUE_H
#define DB_VALUE_H

#include "base/types.h"
#include "base/words.h"

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
#define P_WORD(words, x) _Generic((x),					\
	WORDS_TYPE(words):	db_p_word,				\
	int:			db_p_word)(&(words), (unsigned)(x))

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

#endif
