/*
 * Days, months and instants of Hong Kong, which has kept UTC+8 since 1979.
 * Reads no clock but in instant_now().
 */
#include <assert.h>
#include <string.h>
#include <time.h>

#include "base/arena.h"
#include "base/day.h"

#define EPOCH_UNIX	946684800LL		/* 2000-01-01 00:00 UTC */
#define HONG_KONG	(8LL * 3600)		/* seconds ahead of UTC */
#define DAYS_TO_2000	730425			/* from 0000-03-01 */

static int64_t	 floor_div(int64_t, int64_t);
static int	 month_days(int year, int month);

static int64_t
floor_div(int64_t a, int64_t b)
{
	return (a / b - (a % b < 0));
}

static int
month_days(int year, int month)
{
	static const int	 days[] = { 0, 31, 28, 31, 30, 31, 30, 31, 31,
				    30, 31, 30, 31 };
	bool			 leap;

	leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
	return (month == 2 && leap ? 29 : days[month]);
}

bool
date_is_real(struct date d)
{
	return (d.year >= 1 && d.year <= 9999 && d.month >= 1 &&
	    d.month <= 12 && d.mday >= 1 &&
	    d.mday <= month_days(d.year, d.month));
}

/* Counting years from 1 March puts the leap day last. */
struct day
day_of_date(struct date d)
{
	int	 y, m;

	assert(date_is_real(d));
	y = d.month <= 2 ? d.year - 1 : d.year;
	m = d.month <= 2 ? d.month + 9 : d.month - 3;
	return ((struct day){ 365 * y + y / 4 - y / 100 + y / 400 +
	    (153 * m + 2) / 5 + d.mday - 1 - DAYS_TO_2000 });
}

struct date
date_of_day(struct day day)
{
	int	 n, y, m, rest;

	assert(!day_is_none(day));
	n = day.n + DAYS_TO_2000;
	y = (int)((10000LL * n + 14780) / 3652425);
	rest = n - (365 * y + y / 4 - y / 100 + y / 400);
	if (rest < 0) {
		y--;
		rest = n - (365 * y + y / 4 - y / 100 + y / 400);
	}
	m = (5 * rest + 2) / 153;
	return ((struct date){ y + (m >= 10), m >= 10 ? m - 9 : m + 3,
	    rest - (153 * m + 2) / 5 + 1 });
}

struct day
day_of_instant(struct instant t)
{
	assert(!instant_is_none(t));
	return ((struct day){ (int32_t)floor_div(t.us +
	    HONG_KONG * US_PER_SECOND, SECONDS_PER_DAY * US_PER_SECOND) });
}

struct instant
instant_of_day(struct day d)
{
	assert(!day_is_none(d));
	return ((struct instant){ (d.n * SECONDS_PER_DAY - HONG_KONG) *
	    US_PER_SECOND });
}

struct clock
clock_of_instant(struct instant t)
{
	struct day	 d = day_of_instant(t);
	int		 s;

	s = (int)floor_div(t.us - instant_of_day(d).us, US_PER_SECOND);
	return ((struct clock){ date_of_day(d), s / 3600, s / 60 % 60, s % 60 });
}

struct instant
instant_add(struct instant t, struct seconds s)
{
	return ((struct instant){ t.us + s.n * US_PER_SECOND });
}

struct seconds
instant_since(struct instant later, struct instant earlier)
{
	return ((struct seconds){ floor_div(later.us - earlier.us,
	    US_PER_SECOND) });
}

int64_t
instant_unix(struct instant t)
{
	return (floor_div(t.us, US_PER_SECOND) + EPOCH_UNIX);
}

struct instant
instant_of_unix(int64_t seconds)
{
	return ((struct instant){ (seconds - EPOCH_UNIX) * US_PER_SECOND });
}

struct instant
instant_now(void)
{
	return (instant_of_unix((int64_t)time(NULL)));
}

bool
day_is_none(struct day d)
{
	return (d.n == DAY_NONE.n);
}

bool
instant_is_none(struct instant t)
{
	return (t.us == INSTANT_NONE.us);
}

int
day_compare(struct day a, struct day b)
{
	return ((a.n > b.n) - (a.n < b.n));
}

struct day
day_add(struct day d, int days)
{
	assert(!day_is_none(d));
	return ((struct day){ d.n + days });
}

struct day
day_month_first(struct day d)
{
	struct date	 date = date_of_day(d);

	date.mday = 1;
	return (day_of_date(date));
}

struct day
day_month_last(struct day d)
{
	return (day_add(day_month_first(d), day_month_days(d) - 1));
}

int
day_month_days(struct day d)
{
	struct date	 date = date_of_day(d);

	return (month_days(date.year, date.month));
}

struct day
day_term_last(struct day first, struct months term)
{
	struct date	 d = date_of_day(first);
	int		 months = d.month - 1 + term.n, days;

	assert(term.n > 0);
	d.year += months / 12;
	d.month = months % 12 + 1;
	days = month_days(d.year, d.month);
	if (d.mday > days) {
		/* That day number does not come: the month's end is the last. */
		d.mday = days;
		return (day_of_date(d));
	}
	return (day_add(day_of_date(d), -1));
}

int
day_fiscal_year(struct day d)
{
	struct date	 date = date_of_day(d);

	return (date.month >= 4 ? date.year : date.year - 1);
}

const char *
day_iso(struct arena *a, struct day day)
{
	struct date	 d;

	if (day_is_none(day))
		return ("");
	d = date_of_day(day);
	return (arena_printf(a, "%04d-%02d-%02d", d.year, d.month, d.mday));
}

bool
day_parse(const char *s, struct day *out)
{
	static const char	 shape[] = "dddd-dd-dd";
	struct date		 d;
	size_t			 i;

	assert(s != NULL);
	for (i = 0; i < sizeof(shape) - 1; i++) {
		if (shape[i] == 'd' ? s[i] < '0' || s[i] > '9' :
		    s[i] != shape[i])
			return (false);
	}
	if (s[i] != '\0')
		return (false);
	d.year = (s[0] - '0') * 1000 + (s[1] - '0') * 100 +
	    (s[2] - '0') * 10 + s[3] - '0';
	d.month = (s[5] - '0') * 10 + s[6] - '0';
	d.mday = (s[8] - '0') * 10 + s[9] - '0';
	if (!date_is_real(d))
		return (false);
	*out = day_of_date(d);
	return (true);
}
