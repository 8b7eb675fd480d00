/* Values as people read them on a document; see pdf_draw.h. */
#include <assert.h>
#include <inttypes.h>
#include <stdio.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/money.h"
#include "base/shown.h"
#include "invoice/pdf_draw.h"

#define MINUS	"\xe2\x88\x92"		/* U+2212, as wide as a digit */
#define DASH	"\xe2\x80\x93"		/* U+2013 */

static const char	*grouped(struct arena *, uint64_t);

static const char *
grouped(struct arena *a, uint64_t n)
{
	if (n < 1000)
		return (arena_printf(a, "%" PRIu64, n));
	return (arena_printf(a, "%s,%03" PRIu64, grouped(a, n / 1000),
	    n % 1000));
}

const char *
pdf_money(struct arena *a, struct money m)
{
	uint64_t	 size = m.cents < 0 ?
			    -(uint64_t)m.cents : (uint64_t)m.cents;

	return (arena_printf(a, "%s%s.%02" PRIu64, m.cents < 0 ? MINUS : "",
	    grouped(a, size / 100), size % 100));
}

const char *
pdf_less(struct arena *a, struct money m)
{
	if (m.cents == 0)
		return (pdf_money(a, m));
	return (pdf_money(a, money_sub((struct money){ 0 }, m)));
}

const char *
pdf_hkd(struct arena *a, struct money m)
{
	return (shown_money(a, m));
}

const char *
pdf_day(struct arena *a, struct day day)
{
	return (arena_printf(a, "%s  %s", shown_day(a, LANG_EN, day),
	    shown_day(a, LANG_TC, day)));
}

/* Within a month, as a line always is, what both days share is said once. */
const char *
pdf_days(struct arena *a, struct day first, struct day last)
{
	struct date	 d = date_of_day(first);

	if (day_compare(day_month_first(first), day_month_first(last)) != 0)
		return (arena_printf(a, "%s " DASH " %s  %s " DASH " %s",
		    shown_day(a, LANG_EN, first), shown_day(a, LANG_EN, last),
		    shown_day(a, LANG_TC, first), shown_day(a, LANG_TC, last)));
	return (arena_printf(a, "%d" DASH "%s  %d年%d月%d" DASH "%d日",
	    d.mday, shown_day(a, LANG_EN, last), d.year, d.month, d.mday,
	    date_of_day(last).mday));
}

/* Card-hours to four places, as in the export (csv.h). */
const char *
pdf_quantity(struct arena *a, const struct invoice_line *l)
{
	int64_t	 n;

	assert(l != NULL);
	if (l->unit == INVOICE_UNIT_MONTH)
		return (grouped(a, (uint64_t)l->cards.n));
	n = money_times((struct money){ l->held.n }, 10000, 3600).cents;
	return (arena_printf(a, "%s.%04" PRId64, grouped(a,
	    (uint64_t)(n / 10000)), n % 10000));
}
