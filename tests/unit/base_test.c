/* Text, money, days, words: the edges of each. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <sanitizer/asan_interface.h>

#include <string.h>

#include "base/arena.h"
#include "base/day.h"
#include "base/lang.h"
#include "base/money.h"
#include "base/out.h"
#include "base/shown.h"
#include "base/str.h"
#include "base/words.h"

#define N(a)	(sizeof(a) / sizeof((a)[0]))

static struct arena	*arena;

static int
open_arena(void **state)
{
	(void)state;
	arena = arena_create();
	return (0);
}

static int
close_arena(void **state)
{
	(void)state;
	arena_destroy(arena);
	return (0);
}

static struct day
day(int y, int m, int d)
{
	return (day_of_date((struct date){ y, m, d }));
}

static void
utf8(void **state)
{
	static const struct { const char *s; size_t len; bool ok; } cases[] = {
		{ "", 0, true }, { "abc", 3, true }, { "數據", 6, true },
		{ "\xf0\xa0\xae\xa2", 4, true }, { "a\0b", 3, false },
		{ "\xff", 1, false }, { "\xc0\xaf", 2, false },
		{ "\xe0\x80\xaf", 3, false }, { "\xed\xa0\x80", 3, false },
		{ "\xf4\x90\x80\x80", 4, false }, { "\xe6\x95", 2, false },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < N(cases); i++)
		assert_int_equal(str_is_utf8(cases[i].s, cases[i].len),
		    cases[i].ok);
	assert_int_equal(str_chars("a數據"), 3);
	assert_int_equal(str_words("  two words\n"), 2);
}

static void
whole_numbers(void **state)
{
	static const struct { const char *s; bool ok; int64_t n; } cases[] = {
		{ "0", true, 0 }, { "12", true, 12 }, { "-3", true, -3 },
		{ "", false, 0 }, { " 1", false, 0 }, { "+1", false, 0 },
		{ "1.5", false, 0 }, { "12x", false, 0 }, { "101", false, 0 },
		{ "99999999999999999999", false, 0 }, { "-", false, 0 },
	};
	int64_t	 n;
	size_t	 i;

	(void)state;
	for (i = 0; i < N(cases); i++) {
		n = 0;
		assert_int_equal(str_int(cases[i].s, -100, 100, &n),
		    cases[i].ok);
		assert_int_equal(n, cases[i].n);
	}
}

static void
decimal_numbers(void **state)
{
	static const struct { const char *s; bool ok; int64_t n; } cases[] = {
		{ "0", true, 0 }, { "70", true, 7000 }, { "72.5", true, 7250 },
		{ "72.55", true, 7255 }, { "72.555", false, 0 },
		{ "0.01", true, 1 }, { "00012.10", true, 1210 },
		{ "99999999999999.99", true, 9999999999999999 },
		{ "100000000000000", false, 0 }, { "", false, 0 },
		{ ".5", false, 0 }, { "5.", false, 0 }, { "-5", false, 0 },
		{ "1,234", false, 0 }, { "1.2.3", false, 0 }, { "5 ", false, 0 },
		{ "1e3", false, 0 },
	};
	static const char *const	 grouped[][2] = {
		{ "12,000", "12000" }, { "1,234,567.89", "1234567.89" },
		{ "-1,000", "-1000" }, { "123", "123" }, { "1,00", "1,00" },
		{ "1,0000", "1,0000" }, { "1234,567", "1234,567" },
		{ "1,234,56", "1,234,56" }, { ",123", ",123" }, { "", "" },
		{ "1,234,", "1,234," }, { "1,234.5", "1234.5" },
	};
	int64_t	 n;
	size_t	 i;

	(void)state;
	for (i = 0; i < N(cases); i++) {
		n = 0;
		assert_int_equal(str_decimal(cases[i].s, 2, &n), cases[i].ok);
		assert_int_equal(n, cases[i].n);
	}
	for (i = 0; i < N(grouped); i++)
		assert_string_equal(str_ungrouped(arena, grouped[i][0]),
		    grouped[i][1]);
}

/* One way to write each, wherever it stands. */
static void
shown_values(void **state)
{
	static const struct { int64_t seconds; const char *hours; } held[] = {
		{ 0, "0" }, { 3600, "1" }, { 62553600, "17,376" },
		{ 62555400, "17,376.5" }, { 10, "0.0028" }, { 4444, "1.2344" },
		{ 900, "0.25" }, { 1, "0.0003" },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < N(held); i++)
		assert_string_equal(shown_card_hours(arena,
		    (struct card_seconds){ held[i].seconds }), held[i].hours);
	assert_string_equal(shown_count(arena, 12000), "12,000");
	assert_string_equal(shown_count(arena, 999), "999");
	assert_string_equal(shown_money(arena, (struct money){ 40000 }),
	    "HK$\u00a0400.00");
	assert_string_equal(shown_rate(arena, (struct rate){ 7000 }), "70%");
	assert_string_equal(shown_day(arena, LANG_EN, (struct day){ 9823 }),
	    "23 November 2026");
	assert_string_equal(shown_day(arena, LANG_TC, (struct day){ 9823 }),
	    "2026年11月23日");
	assert_string_equal(shown_day(arena, LANG_EN, DAY_NONE), "");
	assert_string_equal(shown_instant(arena, LANG_EN,
	    instant_of_day((struct day){ 9823 })), "23 November 2026, 00:00 HKT");
	assert_string_equal(day_iso(arena, (struct day){ 9823 }), "2026-11-23");
	assert_string_equal(day_iso(arena, DAY_NONE), "");
}

static void
rounding(void **state)
{
	static const struct { int64_t num, den, want; } cases[] = {
		{ 0, 3, 0 }, { 1, 2, 1 }, { -1, 2, -1 }, { 1, 3, 0 },
		{ 2, 3, 1 }, { 5, 10, 1 }, { 4, 10, 0 }, { -5, 10, -1 },
		{ -4, 10, 0 }, { 7, 7, 1 }, { 10, 4, 3 }, { 3, 2, 2 },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < N(cases); i++)
		assert_int_equal(round_div(cases[i].num, cases[i].den),
		    cases[i].want);
	assert_int_equal(money_rate((struct money){ 16000000 },
	    (struct rate){ 7000 }).cents, 11200000);
	assert_int_equal(money_times((struct money){ INT64_MAX / 2 }, 30,
	    30).cents, INT64_MAX / 2);
}

static void
calendar(void **state)
{
	struct date	 d;
	int		 n;

	(void)state;
	assert_int_equal(day(2000, 1, 1).n, 0);
	assert_int_equal(day(2000, 3, 1).n, 60);
	assert_int_equal(day(2026, 11, 23).n, 9823);
	for (n = -800000; n < 2900000; n += 97) {
		d = date_of_day((struct day){ n });
		assert_true(d.year < 1 || d.year > 9999 || date_is_real(d));
		if (d.year >= 1 && d.year <= 9999)
			assert_int_equal(day_of_date(d).n, n);
	}
	assert_false(date_is_real((struct date){ 2026, 2, 29 }));
	assert_true(date_is_real((struct date){ 2028, 2, 29 }));
	assert_false(date_is_real((struct date){ 2100, 2, 29 }));
	assert_int_equal(day_month_days(day(2027, 2, 10)), 28);
	assert_int_equal(day_month_last(day(2026, 12, 5)).n,
	    day(2026, 12, 31).n);
	assert_int_equal(day_fiscal_year(day(2026, 3, 31)), 2025);
	assert_int_equal(day_fiscal_year(day(2026, 4, 1)), 2026);
}

static void
terms_meet(void **state)
{
	static const struct { struct date first; int months; struct date last; }
	    cases[] = {
		{ { 2026, 6, 11 }, 6, { 2026, 12, 10 } },
		{ { 2026, 6, 1 }, 1, { 2026, 6, 30 } },
		{ { 2027, 1, 31 }, 1, { 2027, 2, 28 } },
		{ { 2026, 12, 1 }, 12, { 2027, 11, 30 } },
		{ { 2027, 1, 29 }, 1, { 2027, 2, 28 } },
		{ { 2028, 1, 29 }, 1, { 2028, 2, 28 } },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < N(cases); i++)
		assert_int_equal(day_term_last(day_of_date(cases[i].first),
		    (struct months){ cases[i].months }).n,
		    day_of_date(cases[i].last).n);
}

static void
hong_kong_midnight(void **state)
{
	struct instant	 last = instant_of_unix(1795449599);

	(void)state;	/* 2026-11-23 15:59:59 UTC is 23:59:59 in Hong Kong */
	assert_int_equal(day_of_instant(last).n, 9823);
	assert_int_equal(day_of_instant(instant_add(last,
	    (struct seconds){ 1 })).n, 9824);
	assert_int_equal(clock_of_instant(last).hour, 23);
	assert_int_equal(instant_of_day((struct day){ 9824 }).us,
	    instant_add(last, (struct seconds){ 1 }).us);
	assert_int_equal(instant_unix(last), 1795449599);
}

static void
days_as_text(void **state)
{
	static const char *const	 wrong[] = { "", "2026-2-3",
	    "2026-02-30", "2026/02/03", "2026-02-03 ", "20260203", "abcd-ef-gh" };
	struct day			 d;
	size_t				 i;

	(void)state;
	for (i = 0; i < N(wrong); i++)
		assert_false(day_parse(wrong[i], &d));
	assert_true(day_parse("2026-11-23", &d));
	assert_int_equal(d.n, 9823);
}

static const char *
written(void (*write)(struct out *))
{
	struct out	 o = { .arena = arena, .lang = LANG_EN };

	write(&o);
	return (arena_copy(arena, o.data, o.len));
}

static void
some(struct out *o)
{
	out(o, "<a href='x'>&\"</a>");
	out(o, (struct money){ -123456789 });
	out(o, (struct rate){ 7250 });
	out(o, (struct cards){ 3000 });
	out(o, (struct day){ 9823 });
	out(o, (struct card_seconds){ 4444 });
}

static void
written_by_type(void **state)
{
	(void)state;
	assert_string_equal(written(some), "&lt;a href=&#39;x&#39;&gt;&amp;"
	    "&quot;&lt;/a&gt;-HK$\xc2\xa0" "1,234,567.89" "72.5%" "3,000"
	    "23 November 2026" "1.2344");
}

/* 9823 days and 23 hours, 5 minutes, 9 seconds: it is tomorrow in Hong Kong. */
#define LATE	((struct instant){ (9823LL * 86400 + 83109) * 1000000 })

static void
numbers(struct out *o)
{
	out(o, (int64_t)INT64_MIN);
	out(o, (int64_t)0);
	out(o, (struct months){ 12 });
	out(o, (struct day){ 9 });
	out(o, DAY_NONE);
	out(o, INSTANT_NONE);
	out_day_iso(o, (struct day){ 9 });
	out(o, LATE);
	out_instant_iso(o, LATE);
	out(o, (struct rate){ 7000 });
}

static void
written_with_every_digit(void **state)
{
	struct out	 zh = { .arena = arena, .lang = LANG_TC };

	(void)state;
	assert_string_equal(written(numbers), "-9223372036854775808" "0" "12"
	    "10 January 2000" "2000-01-10" "24 November 2026, 07:05 HKT"
	    "2026-11-24T07:05:09+08:00" "70%");
	out(&zh, LATE);
	assert_string_equal(arena_copy(arena, zh.data, zh.len),
	    "2026年11月24日 07:05 HKT");
	zh.len = 0;
	zh.lang = LANG_SC;
	out(&zh, LATE);
	out(&zh, ((struct seconds){ 7200 }));
	assert_string_equal(arena_copy(arena, zh.data, zh.len),
	    "2026年11月24日 07:05 HKT2小时");
}

static void
printed_at_every_length(void **state)
{
	static const size_t	 lengths[] = { 0, 1, 254, 255, 256, 257, 5000 };
	char			 text[5001];
	size_t			 i;

	(void)state;
	memset(text, 'x', sizeof(text));
	for (i = 0; i < sizeof(lengths) / sizeof(lengths[0]); i++) {
		text[lengths[i]] = '\0';
		assert_string_equal(arena_printf(arena, "%s", text), text);
		text[lengths[i]] = 'x';
	}
}

static void
names_in_a_language(void **state)
{
	static const struct { enum lang lang; const char *en, *zh, *shown; }
	    rows[] = {
		{ LANG_EN, "Tide", "潮", "Tide" }, { LANG_TC, "Tide", "潮", "潮" },
		{ LANG_EN, NULL, "潮", "潮" }, { LANG_EN, "", "潮", "潮" },
		{ LANG_TC, "Tide", NULL, "Tide" }, { LANG_TC, "Tide", "", "Tide" },
		{ LANG_SC, "Tide", "潮", "潮" }, { LANG_SC, "Tide", NULL, "Tide" },
		{ LANG_TC, "", NULL, "" }, { LANG_EN, "", NULL, "" },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		assert_string_equal(lang_name(rows[i].lang, rows[i].en,
		    rows[i].zh), rows[i].shown);
}

static void
arenas_grow_and_shrink(void **state)
{
	char	*p;
	int	 i;

	(void)state;
	for (i = 0; i < 1000; i++) {
		p = arena_take(arena, 1000);
		assert_int_equal(p[999], 0);
		memset(p, 1, 1000);
	}
	assert_true(arena_used(arena) >= 1000 * 1000);
	arena_reset(arena);
	assert_int_equal(arena_used(arena), 0);
	p = arena_take(arena, 64);
	assert_int_equal(p[0], 0);
}

/* Under a sanitizer: what reads a byte past its piece is caught. */
static void
arenas_have_gaps(void **state)
{
#ifdef __SANITIZE_ADDRESS__
	const char	*p = arena_take(arena, 5), *q = arena_take(arena, 16);

	assert_false(__asan_address_is_poisoned(p + 4));
	assert_true(__asan_address_is_poisoned(p + 5));
	assert_true(__asan_address_is_poisoned(q - 1));
	assert_true(__asan_address_is_poisoned(q + 16));
	arena_reset(arena);
	assert_true(__asan_address_is_poisoned(p));
#endif
	(void)state;
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(utf8), cmocka_unit_test(whole_numbers),
		cmocka_unit_test(decimal_numbers),
		cmocka_unit_test(shown_values),
		cmocka_unit_test(rounding), cmocka_unit_test(calendar),
		cmocka_unit_test(terms_meet),
		cmocka_unit_test(hong_kong_midnight),
		cmocka_unit_test(days_as_text),
		cmocka_unit_test(written_by_type),
		cmocka_unit_test(written_with_every_digit),
		cmocka_unit_test(printed_at_every_length),
		cmocka_unit_test(names_in_a_language),
		cmocka_unit_test(arenas_grow_and_shrink),
		cmocka_unit_test(arenas_have_gaps),
	};

	return (cmocka_run_group_tests(tests, open_arena, close_arena));
}
