/*
 * datum -- a value with a name, kept beside a word of a vocabulary and told to
 * people in their own language: the detail of an event, the holes of a mail.
 *
 * A vocabulary is an X-macro; the last part of its rows is a sequence of
 * (kind, key), which may be empty:
 *
 *	X(offer, issue, N_("Offer issued"), N_("{reference}, until {until}"),
 *	    (text, reference) (day, until))
 *
 * DATUM_PARAMS makes the parameters of a function of it, so that what is left
 * out, or is of another type, does not compile; DATUM_VALUES its values in
 * their order, and DATUM_SLOTS what they are called and how they are shown.
 * A sentence names them: "{until}".  The database keeps them as an object,
 * days as "2026-11-23", money as cents, words as they are stored, and refuses
 * one whose keys are not those of its word.
 *
 * A set of words becomes a kind by two lines beside its vocabulary:
 *
 *	#define DATUM_C_outcome	enum outcome
 *	#define DATUM_K_outcome	DATUM_WORD, &outcomes
 */
#ifndef BASE_DATUM_H
#define BASE_DATUM_H

#include "base/lang.h"
#include "base/types.h"

struct arena;

enum datum_kind {
	DATUM_TEXT, DATUM_COUNT, DATUM_DAY, DATUM_MONTH, DATUM_MONEY, DATUM_RATE,
	DATUM_PERSON,		/* its key is `person`; read as their name */
	DATUM_WORD
};

struct slot {
	const char		*key;
	enum datum_kind		 kind;
	const struct words	*words;
	const char		*label;	/* of a field that changed */
};

struct datum { const char *text; int64_t n; };	/* by its slot's kind */

#define DATA_MAX	6

#define DATUM_C_text	const char *
#define DATUM_C_count	int64_t
#define DATUM_C_day	struct day
#define DATUM_C_month	struct day
#define DATUM_C_money	struct money
#define DATUM_C_person	struct id
#define DATUM_K_text	DATUM_TEXT, NULL
#define DATUM_K_count	DATUM_COUNT, NULL
#define DATUM_K_day	DATUM_DAY, NULL
#define DATUM_K_month	DATUM_MONTH, NULL
#define DATUM_K_money	DATUM_MONEY, NULL
#define DATUM_K_person	DATUM_PERSON, NULL

#define DATUM_OF(x) _Generic((x),					\
	const char *:	datum_of_text,					\
	struct day:	datum_of_day,					\
	struct money:	datum_of_money,					\
	struct id:	datum_of_id,					\
	int64_t:	datum_of_count,					\
	default:	datum_of_word)(x)

struct datum	 datum_of_text(const char *);
struct datum	 datum_of_day(struct day);
struct datum	 datum_of_money(struct money);
struct datum	 datum_of_id(struct id);
struct datum	 datum_of_count(int64_t);
struct datum	 datum_of_word(unsigned);

#ifdef __cppcheck__	/* cannot paste to the end of a list */
#define DATUM_PARAMS(seq)
#define DATUM_VALUES(seq)	{ NULL, 0 }
#define DATUM_SLOTS(seq)	{ NULL, DATUM_TEXT, NULL, NULL }
#else
/* Each part leaves the name of the next macro behind it; the last is empty. */
#define DATUM_END_(...)		DATUM_ENDED_(__VA_ARGS__)
#define DATUM_ENDED_(...)	__VA_ARGS__##_END

#define DATUM_PARAMS(seq)	DATUM_END_(DATUM_PARAM_A seq)
#define DATUM_PARAM_A(kind, key)	, DATUM_C_##kind key DATUM_PARAM_B
#define DATUM_PARAM_B(kind, key)	, DATUM_C_##kind key DATUM_PARAM_A
#define DATUM_PARAM_A_END
#define DATUM_PARAM_B_END
#define DATUM_VALUES(seq)	DATUM_END_(DATUM_VALUE_A seq)
#define DATUM_VALUE_A(kind, key)	DATUM_OF(key), DATUM_VALUE_B
#define DATUM_VALUE_B(kind, key)	DATUM_OF(key), DATUM_VALUE_A
#define DATUM_VALUE_A_END	{ NULL, 0 }
#define DATUM_VALUE_B_END	{ NULL, 0 }

#define DATUM_SLOTS(seq)		DATUM_END_(DATUM_SLOT_A seq)
#define DATUM_SLOT_A(kind, key)	{ #key, DATUM_K_##kind, NULL }, DATUM_SLOT_B
#define DATUM_SLOT_B(kind, key)	{ #key, DATUM_K_##kind, NULL }, DATUM_SLOT_A
#define DATUM_SLOT_A_END		{ NULL, DATUM_TEXT, NULL, NULL }
#define DATUM_SLOT_B_END		{ NULL, DATUM_TEXT, NULL, NULL }
#endif

/* As stored; NULL when there is none. */
const char	*datum_stored(struct arena *, const struct slot *, struct datum);
/* An object of them all, for the database. */
const char	*data_json(struct arena *, const struct slot *,
		    const struct datum *);
/* Texts as an object of texts; values may be NULL. */
const char	*texts_json(struct arena *, struct texts keys, struct texts values);

/* Read back, as pairs: a key and its stored value, and so on.  NULL: none. */
const char	*datum_find(const struct texts *pairs, const char *key);
/* In words: never more than one line. */
const char	*datum_shown(struct arena *, enum lang, const struct slot *,
		    const char *stored);
/* `text`, an N_() key, in that language, with the values in its holes. */
const char	*data_filled(struct arena *, enum lang, const char *text,
		    const struct slot *, const struct texts *pairs);

#endif
