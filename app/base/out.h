/*
 * out -- text being written, usually HTML, in one language.
 *
 * out() escapes and formats by type: what is printed decides how it is
 * printed, so a template cannot forget to escape.  out_raw() is the one way
 * around it, for literals only; `make lint` fails where anything but this
 * file and generated code calls it.
 */
#ifndef BASE_OUT_H
#define BASE_OUT_H

#include "base/lang.h"
#include "base/types.h"

struct arena;

struct out {
	struct arena	*arena;
	char		*data;
	size_t		 len, cap;
	enum lang	 lang;
};

void	out_raw(struct out *, const char *, size_t);	/* literals only */
/* What was written since `from` goes to `to`, before what stood there. */
void	out_move(struct out *, size_t from, size_t to);
void	out_prefix(struct out *);	/* "/en" or "/tc", for links */
void	out_tr(struct out *, const char *key);	/* translated and escaped */

/*
 * A sentence with values in it: "You may use {} until {}.".  out_upto()
 * writes up to the next {} and returns what follows it; the values are
 * written between with out().  Templates do this for {{ say }}.
 */
const char *out_upto(struct out *, const char *text);

void	out_word(struct out *, const struct words *, unsigned);
void	out_text(struct out *, const char *);	/* NULL writes nothing */
void	out_int(struct out *, int64_t);
void	out_grouped(struct out *, int64_t);	/* 1,234,567 */
void	out_id(struct out *, struct id);
void	out_cards(struct out *, struct cards);
void	out_months(struct out *, struct months);
void	out_money(struct out *, struct money);	/* HK$ 1,234.00 */
void	out_rate(struct out *, struct rate);	/* 70% or 72.5% */
void	out_day(struct out *, struct day);	/* 23 November 2026 */
void	out_month(struct out *, struct day);	/* November 2026 */
void	out_day_iso(struct out *, struct day);	/* 2026-11-23 */
void	out_instant(struct out *, struct instant); /* 23 November 2026, 10:42 HKT */
void	out_instant_iso(struct out *, struct instant); /* for <time datetime> */
void	out_card_hours(struct out *, struct card_seconds); /* 1,234 or 1,234.5 */
void	out_seconds(struct out *, struct seconds);	/* 3 days, 40 s */

/* Whole numbers by `whole`, all else by its type. */
#define OUT_BY_TYPE(o, x, whole) _Generic((x),				\
	char *:			out_text,				\
	const char *:		out_text,				\
	int:			whole,					\
	unsigned int:		whole,					\
	long:			whole,					\
	unsigned long:		whole,					\
	struct id:		out_id,					\
	struct cards:		out_cards,				\
	struct months:		out_months,				\
	struct money:		out_money,				\
	struct rate:		out_rate,				\
	struct day:		out_day,				\
	struct instant:		out_instant,				\
	struct seconds:		out_seconds,				\
	struct card_seconds:	out_card_hours)((o), (x))
/* For programs: what stands in attributes.  And for people. */
#define out(o, x)	OUT_BY_TYPE((o), (x), out_int)
#define out_read(o, x)	OUT_BY_TYPE((o), (x), out_grouped)

#endif
