/*
 * column -- PostgreSQL's values as ours: the columns of a result, and the
 * members of the struct they are read into.  A table of them belongs to one
 * struct:
 *
 *	COLUMNS(offer_columns, struct offer,
 *	    COLUMN(id), COLUMN_WORD(state, offer_states));
 *
 * and is a function that takes a pointer to it, so that the compiler refuses
 * to read a row into anything else.  Columns and members meet by name; a
 * column without a member, or a member without a column, is our mistake and
 * ends in db_broken; tests/db/rows_test.c finds it before.  A NULL becomes
 * the type's "none" (0 for numbers).
 */
#ifndef DB_COLUMN_H
#define DB_COLUMN_H

#include "base/types.h"
#include "base/words.h"

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

/* Where a table stands, for the test that compares all of them. */
struct column_table {
	const char		*file, *name;
	const struct column	*columns;
};

#define COLUMNS(table, T, ...)						\
	static const struct column *					\
	table(const T *of)						\
	{								\
		typedef T row_;						\
		static const struct column columns_[] =			\
		    { __VA_ARGS__, { NULL, 0, COLUMN_ID, NULL } };	\
		static const struct column_table table_			\
		    __attribute__((used, section("column_tables"),	\
		    aligned(sizeof(void *)))) =				\
		    { __FILE__, #table, columns_ };			\
									\
		(void)of;						\
		return (columns_);					\
	}								\
	struct column

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
#define MEMBER_(member)	(((row_ *)NULL)->member)

#define COLUMN(member)		COLUMN_AS(member, #member)
/* The member's C name differs from the column's. */
#define COLUMN_AS(member, column)					\
	{ column, offsetof(row_, member), COLUMN_TYPE_(MEMBER_(member)), NULL }
/* Of a member that is a struct edition. */
#define COLUMNS_EDITION(member)						\
	COLUMN_AS(member.version, "version"),				\
	COLUMN_AS(member.by, "edited_by"),				\
	COLUMN_AS(member.by_name, "editor_name"),			\
	COLUMN_AS(member.at, "edited_at")
/* An enum stored as a word of a closed set, which must be the enum's own, or
 * an int where -1 is none. */
#define COLUMN_WORD(member, set)	COLUMN_WORD_AS(member, #member, set)
#define COLUMN_WORD_AS(member, column, set)				\
	{ column, offsetof(row_, member),				\
	_Generic(MEMBER_(member), WORDS_TYPE(set): COLUMN_WORD_,		\
	int: COLUMN_WORD_), &(set) }

#endif
