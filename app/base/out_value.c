/* Numbers, amounts and times into a buffer, as people read them. */
#include <assert.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/day.h"
#include "base/out.h"

/* With the blanks that part them from day and year. */
static const char *const	 months[] = { "", " January ", " February ",
    " March ", " April ", " May ", " June ", " July ", " August ",
    " September ", " October ", " November ", " December " };

static void	 as_is(struct out *, const char *);
static void	 digits(struct out *, uint64_t, int width);
static char	*grouped(char *end, uint64_t);

static void
as_is(struct out *o, const char *s)
{
	out_raw(o, s, strlen(s));
}

/* With noughts before it up to `width`.  A page has hundreds of numbers, and
 * printf() reads a format for each. */
static void
digits(struct out *o, uint64_t n, int width)
{
	char	 b[24], *end = b + sizeof(b), *p = end;

	do {
		*--p = (char)('0' + n % 10);
		n /= 10;
	} while (n > 0 || end - p < width);
	out_raw(o, p, (size_t)(end - p));
}

void
out_int(struct out *o, int64_t n)
{
	if (n < 0)
		as_is(o, "-");
	digits(o, n < 0 ? -(uint64_t)n : (uint64_t)n, 1);
}

/* Written backwards from `end`; returns where it starts. */
static char *
grouped(char *end, uint64_t n)
{
	int	 digits = 0;

	do {
		if (digits > 0 && digits % 3 == 0)
			*--end = ',';
		*--end = (char)('0' + n % 10);
		n /= 10;
		digits++;
	} while (n > 0);
	return (end);
}

void
out_grouped(struct out *o, int64_t n)
{
	char	 b[32], *end = b + sizeof(b), *p;

	p = grouped(end, n < 0 ? -(uint64_t)n : (uint64_t)n);
	if (n < 0)
		*--p = '-';
	out_raw(o, p, (size_t)(end - p));
}

void
out_id(struct out *o, struct id id)
{
	out_int(o, id.n);
}

void
out_cards(struct out *o, struct cards c)
{
	out_grouped(o, c.n);
}

void
out_months(struct out *o, struct months m)
{
	out_int(o, m.n);
}

void
out_money(struct out *o, struct money m)
{
	uint64_t	 cents = m.cents < 0 ? -(uint64_t)m.cents :
			    (uint64_t)m.cents;
	char		 b[48], *end = b + sizeof(b), *p = end;

	*--p = (char)('0' + cents % 10);
	*--p = (char)('0' + cents / 10 % 10);
	*--p = '.';
	p = grouped(p, cents / 100);
	out_raw(o, m.cents < 0 ? "-HK$\xc2\xa0" : "HK$\xc2\xa0",
	    m.cents < 0 ? 6 : 5);
	out_raw(o, p, (size_t)(end - p));
}

void
out_rate(struct out *o, struct rate r)
{
	char	 b[24];
	int	 n;

	n = snprintf(b, sizeof(b), "%" PRId32, r.bp / 100);
	if (r.bp % 100 != 0) {
		n += snprintf(b + n, sizeof(b) - (size_t)n, ".%02" PRId32,
		    r.bp % 100);
		while (b[n - 1] == '0')
			n--;
	}
	out_raw(o, b, (size_t)n);
	out_raw(o, "%", 1);
}

void
out_day_iso(struct out *o, struct day d)
{
	struct date	 t;

	if (day_is_none(d))
		return;
	t = date_of_day(d);
	digits(o, (uint64_t)t.year, 4);
	as_is(o, "-");
	digits(o, (uint64_t)t.month, 2);
	as_is(o, "-");
	digits(o, (uint64_t)t.mday, 2);
}

void
out_day(struct out *o, struct day d)
{
	struct date			 t;

	assert(o != NULL);
	if (day_is_none(d))
		return;
	t = date_of_day(d);
	if (o->lang == LANG_EN) {
		digits(o, (uint64_t)t.mday, 1);
		as_is(o, months[t.month]);
		digits(o, (uint64_t)t.year, 1);
	} else {
		digits(o, (uint64_t)t.year, 1);
		as_is(o, "年");
		digits(o, (uint64_t)t.month, 1);
		as_is(o, "月");
		digits(o, (uint64_t)t.mday, 1);
		as_is(o, "日");
	}
}

void
out_month(struct out *o, struct day d)
{
	struct date	 t;

	if (day_is_none(d))
		return;
	t = date_of_day(d);
	if (o->lang == LANG_EN) {
		as_is(o, months[t.month] + 1);
		digits(o, (uint64_t)t.year, 1);
	} else {
		digits(o, (uint64_t)t.year, 1);
		as_is(o, "年");
		digits(o, (uint64_t)t.month, 1);
		as_is(o, "月");
	}
}

void
out_instant(struct out *o, struct instant t)
{
	struct clock	 c;

	assert(o != NULL);
	if (instant_is_none(t))
		return;
	c = clock_of_instant(t);
	out_day(o, day_of_instant(t));
	as_is(o, o->lang == LANG_EN ? ", " : " ");
	digits(o, (uint64_t)c.hour, 2);
	as_is(o, ":");
	digits(o, (uint64_t)c.min, 2);
	as_is(o, " HKT");
}

void
out_instant_iso(struct out *o, struct instant t)
{
	struct clock	 c;

	if (instant_is_none(t))
		return;
	c = clock_of_instant(t);
	out_day_iso(o, day_of_instant(t));
	as_is(o, "T");
	digits(o, (uint64_t)c.hour, 2);
	as_is(o, ":");
	digits(o, (uint64_t)c.min, 2);
	as_is(o, ":");
	digits(o, (uint64_t)c.sec, 2);
	as_is(o, "+08:00");
}

/* Up to four decimals, half up, and none that say nothing. */
void
out_card_hours(struct out *o, struct card_seconds s)
{
	int64_t	 n = (s.n * 10000 + 1800) / 3600, part = n % 10000;
	int	 places = 4;

	assert(s.n >= 0);
	out_grouped(o, n / 10000);
	if (part == 0)
		return;
	for (; part % 10 == 0; part /= 10)
		places--;
	as_is(o, ".");
	digits(o, (uint64_t)part, places);
}

void
out_seconds(struct out *o, struct seconds s)
{
	static const struct { int64_t n; const char *name[LANGS]; } units[] = {
		{ 86400, { " d", "日", "天" } },
		{ 3600, { " h", "小時", "小时" } },
		{ 60, { " min", "分鐘", "分钟" } },
		{ 1, { " s", "秒", "秒" } },
	};
	size_t	 i = 0;

	assert(o != NULL);
	while (i < 3 && s.n < units[i].n)
		i++;
	out_int(o, s.n / units[i].n);
	as_is(o, units[i].name[o->lang]);
}
