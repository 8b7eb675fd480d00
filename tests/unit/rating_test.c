/*
 * Rating, to the cent.  The golden cases are those of rules/money.md 5; the
 * property test makes its own arithmetic in wide integers.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#include "base/day.h"
#include "base/limits.h"
#include "base/money.h"
#include "billing/rating.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))
#define HOUR		3600
#define PRICE		1000000		/* HK$10,000.00 a card-month */

static struct day
day(int year, int month, int mday)
{
	return (day_of_date((struct date){ year, month, mday }));
}

static struct charge
reserved(int cards, struct day first, struct day last)
{
	return ((struct charge){ .by = CHARGE_BY_MONTH, .cards = { cards },
	    .first = first, .last = last, .list_price = { PRICE },
	    .rate = { 7000 }, .cap_left = CAP_NONE });
}

static void
assert_amounts(struct amounts a, int64_t gross, int64_t credit,
    int64_t subsidy, int64_t net)
{
	assert_int_equal(a.gross.cents, gross);
	assert_int_equal(a.credit.cents, credit);
	assert_int_equal(a.subsidy.cents, subsidy);
	assert_int_equal(a.net.cents, net);
	assert_true(amounts_balance(a));
}

struct golden {
	const char	*name;
	struct date	 first, last;
	int		 cards;
	int64_t		 price;
	int		 bp;
	int64_t		 down_hours, cap;	/* cap -1: none */
	int64_t		 gross, credit, subsidy, net;
};

static const struct golden golden[] = {
	{ "A whole month", { 2026, 6, 1 }, { 2026, 6, 30 }, 16, PRICE, 7000,
	    0, -1, 16000000, 0, 11200000, 4800000 },
	{ "B 20 of 30 days", { 2026, 6, 11 }, { 2026, 6, 30 }, 16, PRICE, 7000,
	    0, -1, 10666667, 0, 7466667, 3200000 },
	{ "C 8 cards down 36 h", { 2026, 6, 1 }, { 2026, 6, 30 }, 16, PRICE,
	    7000, 8 * 36, -1, 16000000, 400000, 10920000, 4680000 },
	{ "D cap left 50,000.00", { 2026, 6, 1 }, { 2026, 6, 30 }, 16, PRICE,
	    7000, 0, 5000000, 16000000, 0, 5000000, 11000000 },
	{ "F 7 of 31 days", { 2026, 7, 1 }, { 2026, 7, 7 }, 3, 999999, 7000,
	    0, -1, 677419, 0, 474193, 203226 },
	{ "G February at 90 %", { 2027, 2, 1 }, { 2027, 2, 28 }, 8, PRICE, 9000,
	    0, -1, 8000000, 0, 7200000, 800000 },
	{ "one day", { 2026, 6, 30 }, { 2026, 6, 30 }, 1, PRICE, 7000,
	    0, -1, 33333, 0, 23333, 10000 },
	{ "leap day", { 2028, 2, 29 }, { 2028, 2, 29 }, 1, PRICE, 0,
	    0, -1, 34483, 0, 0, 34483 },
	{ "whole leap February", { 2028, 2, 1 }, { 2028, 2, 29 }, 1, PRICE, 0,
	    0, -1, PRICE, 0, 0, PRICE },
	{ "last day of December", { 2026, 12, 31 }, { 2026, 12, 31 }, 1, PRICE,
	    7000, 0, -1, 32258, 0, 22581, 9677 },
	{ "cap used up", { 2026, 6, 1 }, { 2026, 6, 30 }, 1, PRICE, 7000,
	    0, 0, PRICE, 0, 0, PRICE },
	{ "cap of exactly the subsidy", { 2026, 6, 1 }, { 2026, 6, 30 }, 1,
	    PRICE, 7000, 0, 700000, PRICE, 0, 700000, 300000 },
	{ "cap of a cent less", { 2026, 6, 1 }, { 2026, 6, 30 }, 1, PRICE, 7000,
	    0, 699999, PRICE, 0, 699999, 300001 },
	{ "wholly subsidised", { 2026, 6, 1 }, { 2026, 6, 30 }, 1, PRICE, 10000,
	    0, -1, PRICE, 0, PRICE, 0 },
	{ "down all the time", { 2026, 6, 11 }, { 2026, 6, 30 }, 1, PRICE, 7000,
	    480, -1, 666667, 666667, 0, 0 },
	{ "half a cent of gross goes up", { 2026, 6, 1 }, { 2026, 6, 15 }, 1, 1,
	    0, 0, -1, 1, 0, 0, 1 },
	{ "less than half goes down", { 2026, 6, 1 }, { 2026, 6, 14 }, 1, 1,
	    0, 0, -1, 0, 0, 0, 0 },
	{ "half a cent of subsidy goes up", { 2026, 6, 1 }, { 2026, 6, 30 }, 1,
	    5, 7000, 0, -1, 5, 0, 4, 1 },
	{ "half a cent of credit goes up", { 2026, 6, 1 }, { 2026, 6, 30 }, 1,
	    1, 0, 360, -1, 1, 1, 0, 0 },
};

static void
test_golden(void **state)
{
	const struct golden	*g;
	struct amounts		 a;
	struct charge		 c;

	(void)state;
	for (g = golden; g < golden + COUNT(golden); g++) {
		print_message("%s\n", g->name);
		c = reserved(g->cards, day_of_date(g->first),
		    day_of_date(g->last));
		c.list_price.cents = g->price;
		c.rate.bp = g->bp;
		c.down.n = g->down_hours * HOUR;
		c.cap_left = g->cap < 0 ? CAP_NONE : (struct money){ g->cap };
		assert_null(rating_charge(&c, &a));
		assert_amounts(a, g->gross, g->credit, g->subsidy, g->net);
	}
}

/* Case E, and the card-hours case: 20 minutes on 1 card and on 2 are 1 h. */
static void
test_metered(void **state)
{
	struct charge	 c = { .by = CHARGE_BY_SECOND,
	    .list_price = { 2000 }, .cap_left = CAP_NONE };
	struct amounts	 a;

	(void)state;
	c.held.n = 375 * HOUR / 10;
	assert_null(rating_charge(&c, &a));
	assert_amounts(a, 75000, 0, 0, 75000);
	c.held.n = 1 * 20 * 60 + 2 * 20 * 60;
	assert_null(rating_charge(&c, &a));
	assert_amounts(a, 2000, 0, 0, 2000);
	c.held.n = 0;
	assert_null(rating_charge(&c, &a));
	assert_amounts(a, 0, 0, 0, 0);
	c.held.n = 1;		/* 0.55... cents: priced, not rounded away */
	assert_null(rating_charge(&c, &a));
	assert_amounts(a, 1, 0, 0, 1);
	c.held.n = HOUR;
	c.down.n = HOUR / 2;
	assert_null(rating_charge(&c, &a));
	assert_amounts(a, 2000, 1000, 0, 1000);
}

static void
test_refused(void **state)
{
	const struct charge	 good = reserved(1, day(2026, 6, 1),
	    day(2026, 6, 30));
	struct amounts		 a = AMOUNTS_ZERO;
	struct charge		 c;

	(void)state;
#define REFUSED(member, value, error) do {				\
	c = good;							\
	c.member = (value);						\
	assert_ptr_equal(rating_charge(&c, &a), &(error));		\
	assert_true(amounts_equal(a, AMOUNTS_ZERO));			\
} while (0)
	REFUSED(cards.n, 0, billing_quantity_invalid);
	REFUSED(cards.n, -1, billing_quantity_invalid);
	REFUSED(last, day(2026, 5, 31), billing_period_backwards);
	REFUSED(last, day(2026, 7, 1), billing_period_crosses_month);
	REFUSED(last, day(2027, 6, 30), billing_period_crosses_month);
	REFUSED(list_price.cents, 0, billing_price_missing);
	REFUSED(list_price.cents, -1, billing_price_missing);
	REFUSED(down.n, -1, billing_credit_over_charge);
	REFUSED(down.n, 720 * HOUR + 1, billing_credit_over_charge);
	REFUSED(rate.bp, -1, billing_rate_invalid);
	REFUSED(rate.bp, 10001, billing_rate_invalid);
	REFUSED(cap_left.cents, -1, billing_cap_negative);
	REFUSED(list_price.cents, INT64_MAX, billing_amount_too_large);
	REFUSED(list_price.cents, AMOUNT_CENTS_MAX, billing_amount_too_large);
	REFUSED(cards.n, INT32_MAX, billing_amount_too_large);
	c = good;
	c.list_price.cents = AMOUNT_CENTS_MAX / 2;
	assert_null(rating_charge(&c, &a));
	assert_amounts(a, AMOUNT_CENTS_MAX / 2, 0, AMOUNT_CENTS_MAX / 20 * 7,
	    AMOUNT_CENTS_MAX / 20 * 3);
	c = good;
	c.by = CHARGE_BY_SECOND;
	c.held.n = -1;
	assert_ptr_equal(rating_charge(&c, &a), &billing_quantity_invalid);
}

static void
assert_part(const struct term *t, struct day in, struct day first,
    struct day last)
{
	struct charge	 c;

	assert_true(rating_month(t, in, &c));
	assert_int_equal(day_compare(c.first, first), 0);
	assert_int_equal(day_compare(c.last, last), 0);
	assert_int_equal(c.cards.n, t->cards.n);
	assert_int_equal(c.cap_left.cents, t->cap.cents);
	assert_int_equal(c.down.n, 0);
}

static void
test_months(void **state)
{
	const struct term	 t = { { 2 }, day(2026, 1, 31), day(2026, 3, 30),
	    { PRICE }, { 7000 }, { 3000000 } };
	struct charge		 c;

	(void)state;
	assert_part(&t, day(2026, 1, 1), day(2026, 1, 31), day(2026, 1, 31));
	assert_part(&t, day(2026, 2, 14), day(2026, 2, 1), day(2026, 2, 28));
	assert_part(&t, day(2026, 3, 31), day(2026, 3, 1), day(2026, 3, 30));
	assert_false(rating_month(&t, day(2025, 12, 31), &c));
	assert_false(rating_month(&t, day(2026, 4, 1), &c));
}

/*
 * Two cards from 31 January to 30 March at HK$10,000.00: 1/31, 1 and 30/31
 * months, so 645.16 + 20,000.00 + 19,354.84; 70 % of each is 451.61 +
 * 14,000.00 + 13,548.39.
 */
static void
test_term(void **state)
{
	struct term	 t = { { 2 }, day(2026, 1, 31), day(2026, 3, 30),
	    { PRICE }, { 7000 }, CAP_NONE };
	struct amounts	 a;

	(void)state;
	assert_null(rating_term(&t, &a));
	assert_amounts(a, 4000000, 0, 2800000, 1200000);
	t.cap.cents = 1000000;		/* reached within February */
	assert_null(rating_term(&t, &a));
	assert_amounts(a, 4000000, 0, 1000000, 3000000);
	t.cap.cents = 0;
	assert_null(rating_term(&t, &a));
	assert_amounts(a, 4000000, 0, 0, 4000000);
	t.cap.cents = -1;
	assert_ptr_equal(rating_term(&t, &a), &billing_cap_negative);
	t.last = day(2026, 1, 30);
	assert_ptr_equal(rating_term(&t, &a), &billing_period_backwards);
}

/* The cap runs out in the middle of the second month, and stays run out. */
static void
test_cap_by_month(void **state)
{
	static const int64_t	 expected[] = { 1120000, 380000, 0 };
	const struct term	 t = { { 16 }, day(2026, 6, 28), day(2026, 8, 31),
	    { PRICE }, { 7000 }, { 1500000 } };
	struct money		 left = t.cap;
	struct charge		 c;
	struct amounts		 a;
	struct day		 d = t.first;
	size_t			 i;

	(void)state;
	for (i = 0; i < COUNT(expected); i++, d = day_add(c.last, 1)) {
		assert_true(rating_month(&t, d, &c));
		c.cap_left = left;
		assert_null(rating_charge(&c, &a));
		assert_int_equal(a.subsidy.cents, expected[i]);
		left = money_sub(left, a.subsidy);
	}
	assert_int_equal(left.cents, 0);
	assert_false(rating_month(&t, d, &c));
}

/* rules/metering.md 1: 2 cards from 1 June for 6 months are 8,784 card-hours, and
 * a need of 1,320 would use 15 % of them. */
static void
test_preview(void **state)
{
	struct term		 t = { { 2 }, day(2026, 6, 1), DAY_NONE,
	    { PRICE }, { 7000 }, CAP_NONE };
	struct preview		 p;
	struct card_seconds	 need = { 1320 * HOUR };

	(void)state;
	assert_null(rating_preview(&t, (struct months){ 6 }, need, &p));
	assert_int_equal(day_compare(p.last, day(2026, 11, 30)), 0);
	assert_int_equal(p.available.n, 8784LL * HOUR);
	assert_int_equal(p.utilisation.bp, 1503);
	assert_amounts(p.amounts, 12000000, 0, 8400000, 3600000);
	need.n = 2 * 8784LL * HOUR;
	assert_null(rating_preview(&t, (struct months){ 6 }, need, &p));
	assert_int_equal(p.utilisation.bp, 20000);
	need.n = INT64_MAX;
	assert_null(rating_preview(&t, (struct months){ 6 }, need, &p));
	assert_int_equal(p.utilisation.bp, INT32_MAX);
	need.n = -1;
	assert_ptr_equal(rating_preview(&t, (struct months){ 6 }, need, &p),
	    &billing_quantity_invalid);
	need.n = 0;
	assert_ptr_equal(rating_preview(&t, (struct months){ 0 }, need, &p),
	    &billing_quantity_invalid);
	t.list_price.cents = 0;
	assert_ptr_equal(rating_preview(&t, (struct months){ 1 }, need, &p),
	    &billing_price_missing);
}

/* A month from the 11th is 20/30 + 10/31: terms follow the calendar. */
static void
test_preview_mid_month(void **state)
{
	const struct term	 t = { { 1 }, day(2026, 6, 11), DAY_NONE,
	    { PRICE }, { 7000 }, CAP_NONE };
	struct preview		 p;

	(void)state;
	assert_null(rating_preview(&t, (struct months){ 1 },
	    (struct card_seconds){ 0 }, &p));
	assert_int_equal(day_compare(p.last, day(2026, 7, 10)), 0);
	assert_int_equal(p.available.n, 30LL * 24 * HOUR);
	assert_amounts(p.amounts, 666667 + 322581, 0, 466667 + 225807,
	    200000 + 96774);
}

static uint64_t
random_below(uint64_t *seed, uint64_t n)
{
	*seed = *seed * 6364136223846793005ULL + 1442695040888963407ULL;
	return ((*seed >> 33) % n);
}

static struct charge
random_charge(uint64_t *seed)
{
	struct day	 month = day(2024 + (int)random_below(seed, 6),
	    1 + (int)random_below(seed, 12), 1);
	int		 days = day_month_days(month), first;
	struct charge	 c;

	first = (int)random_below(seed, (uint64_t)days);
	c = reserved(1 + (int)random_below(seed, 3000), day_add(month, first),
	    day_add(month, first + (int)random_below(seed,
	    (uint64_t)(days - first))));
	c.list_price.cents = 1 + (int64_t)random_below(seed, 10000000);
	c.rate.bp = (int32_t)random_below(seed, 10001);
	c.down.n = (int64_t)random_below(seed, (uint64_t)
	    rating_card_seconds(c.cards, c.first, c.last).n + 1);
	if (random_below(seed, 2) == 0)
		c.cap_left.cents = (int64_t)random_below(seed, 1000000000);
	return (c);
}

/* Is cents the rounding, half up, of num / den?  In wide integers. */
static bool
is_rounded(int64_t cents, wide num, wide den)
{
	return (2 * num - den < 2 * den * cents &&
	    2 * den * cents <= 2 * num + den);
}

static void
test_properties(void **state)
{
	uint64_t	 seed = 20260601;
	struct charge	 c;
	struct amounts	 a;
	wide		 unit;
	int		 i;

	(void)state;
	for (i = 0; i < 200000; i++) {
		c = random_charge(&seed);
		assert_null(rating_charge(&c, &a));
		unit = day_month_days(c.first) * SECONDS_PER_DAY;
		assert_true(is_rounded(a.gross.cents, (wide)c.list_price.cents *
		    rating_card_seconds(c.cards, c.first, c.last).n, unit));
		assert_true(is_rounded(a.credit.cents,
		    (wide)c.list_price.cents * c.down.n, unit));
		assert_true(a.subsidy.cents == c.cap_left.cents ||
		    is_rounded(a.subsidy.cents, (wide)(a.gross.cents -
		    a.credit.cents) * c.rate.bp, RATE_ONE));
		assert_true(amounts_balance(a));
		assert_true(a.credit.cents >= 0 && a.subsidy.cents >= 0 &&
		    a.net.cents >= 0 && a.subsidy.cents <= c.cap_left.cents);
	}
}

/* However a term starts, its months neither overlap nor leave a gap. */
static void
test_months_tile(void **state)
{
	struct term	 t = { { 1 }, day(2027, 12, 1), DAY_NONE, { PRICE },
	    { 0 }, CAP_NONE };
	struct charge	 c;
	struct day	 d;
	int		 i, days;

	(void)state;
	for (i = 0; i < 800; i++, t.first = day_add(t.first, 1)) {
		t.last = day_term_last(t.first, (struct months){ 1 + i % 24 });
		days = 0;
		for (d = t.first; day_compare(d, t.last) <= 0;
		    d = day_add(c.last, 1)) {
			assert_true(rating_month(&t, d, &c));
			assert_int_equal(day_compare(c.first, d), 0);
			days += rating_days(c.first, c.last);
		}
		assert_int_equal(days, rating_days(t.first, t.last));
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(test_golden),
		cmocka_unit_test(test_metered),
		cmocka_unit_test(test_refused),
		cmocka_unit_test(test_months),
		cmocka_unit_test(test_term),
		cmocka_unit_test(test_cap_by_month),
		cmocka_unit_test(test_preview),
		cmocka_unit_test(test_preview_mid_month),
		cmocka_unit_test(test_properties),
		cmocka_unit_test(test_months_tile),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
