/*
 * words -- closed sets: a state, a role, a kind.
 *
 * A set is written once, as an X-macro of rows X(ENUM, "stored", "shown").
 * WORDS_ENUM makes the enum and WORDS_TABLE the texts, so that a state is an
 * enum in C, a word in SQL, and a translated phrase on a page, and nobody
 * ever compares a state as text.
 *
 *	#define INVOICE_STATES(X)				\
 *		X(INVOICE_DRAFT,  "draft",  N_("Draft"))	\
 *		X(INVOICE_ISSUED, "issued", N_("Issued"))
 *	WORDS_ENUM(invoice_state, INVOICE_STATES);		(header)
 *	WORDS_TABLE(invoice_states, INVOICE_STATES);		(rules)
 */
#ifndef BASE_WORDS_H
#define BASE_WORDS_H

#include "base/lang.h"
#include "base/types.h"

#define WORDS_ENUM_ROW_(e, stored, shown)	e,
#define WORDS_STORED_(e, stored, shown)		[e] = stored,
#define WORDS_SHOWN_(e, stored, shown)		[e] = shown,

#define WORDS_ENUM(tag, LIST)	WORDS_ENUM_AS(tag, tag##s, LIST)
/* The same of a tag whose plural is another: category, categories. */
#define WORDS_ENUM_AS(tag, table, LIST)					\
	enum tag { LIST(WORDS_ENUM_ROW_) };				\
	extern enum tag table##_type_;					\
	extern const struct words table
/* The enum of a set, so that it cannot be taken for that of another; there
 * is no object of the name. */
#define WORDS_TYPE(set)	__typeof__(set##_type_)

#define WORDS_TABLE(table, LIST)					\
	static const char *const table##_stored[] =			\
	    { LIST(WORDS_STORED_) };					\
	static const char *const table##_shown[] =			\
	    { LIST(WORDS_SHOWN_) };					\
	const struct words table = { #table, table##_stored,		\
	    table##_shown,						\
	    sizeof(table##_stored) / sizeof(table##_stored[0]) }

/* The number of a stored word, or -1 when it is not in the set. */
int	words_find(const struct words *, const char *stored);

/*
 * A machine: the states of a table's column `state`, and the moves there are
 * from one to another, of which the last has no event.  A new row comes from
 * STATE_NEW.  This is all there is said of a machine: `berth migrate` writes
 * the moves of all of portal/machines.c to the database, whose triggers refuse
 * every other.
 */
#define STATE_NEW	((unsigned)-1)

struct move {
	unsigned	 from;
	unsigned	 to;
	const char	*event;
};

struct machine {
	const char		*table;
	const struct words	*states;
	const struct move	*moves;
};

bool	move_is_allowed(const struct move *, unsigned from, unsigned to);

#endif
