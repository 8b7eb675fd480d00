/*
 * day -- the calendar of Hong Kong, and instants.
 *
 * Hong Kong has kept UTC+8 without daylight saving since 1979, so the day of
 * an instant is exact arithmetic.  Only this file knows the offset.
 */
#ifndef BASE_DAY_H
#define BASE_DAY_H

#include "base/types.h"

struct arena;

#define US_PER_SECOND	1000000LL
#define SECONDS_PER_DAY	86400LL

struct date	{ int year, month, mday; };		/* month 1 to 12 */
struct clock	{ struct date date; int hour, min, sec; };	/* HKT */

bool		 date_is_real(struct date);
struct day	 day_of_date(struct date);		/* a real date */
struct date	 date_of_day(struct day);

struct day	 day_of_instant(struct instant);	/* in Hong Kong */
struct instant	 instant_of_day(struct day);		/* its first moment */
struct clock	 clock_of_instant(struct instant);
struct instant	 instant_add(struct instant, struct seconds);
struct seconds	 instant_since(struct instant later, struct instant earlier);
int64_t		 instant_unix(struct instant);		/* whole seconds */
struct instant	 instant_of_unix(int64_t seconds);
struct instant	 instant_now(void);	/* the machine's, not the portal's */

bool		 day_is_none(struct day);
bool		 instant_is_none(struct instant);
int		 day_compare(struct day, struct day);
struct day	 day_add(struct day, int days);

struct day	 day_month_first(struct day);
struct day	 day_month_last(struct day);
int		 day_month_days(struct day);

/*
 * The last day of a term of whole months that starts on `first`: a term of
 * 6 months from 11 June ends on 10 December.  A start on the 31st ends on
 * the last day before the same day number would come (29 to 31 become the
 * end of shorter months), so terms never overlap and never leave a gap.
 */
struct day	 day_term_last(struct day first, struct months);

/* The fiscal year of 1 April to 31 March that holds the day, by its first
 * calendar year (rules/hong-kong.md 3). */
int		 day_fiscal_year(struct day);

/* "2026-11-23", for machines and <input type=date>; "" of none.  People read
 * out_day(). */
const char	*day_iso(struct arena *, struct day);
/* The same back; false when it is not a real date written so. */
bool		 day_parse(const char *, struct day *);

#endif
