/* Months, invoices, the ledger, allocations, metering: every rule and edge. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "allocation/allocation.h"
#include "base/arena.h"
#include "base/day.h"
#include "billing/period.h"
#include "invoice/invoice.h"
#include "metering/metering.h"
#include "notification/mail.h"
#include "notification/work.h"

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
months_close_after_their_last_day(void **state)
{
	const struct period	 june = { .month = day(2026, 6, 1),
				    .state = PERIOD_OPEN };
	struct period		 closed = june;
	struct day		 month;

	(void)state;
	closed.state = PERIOD_CLOSED;
	assert_ptr_equal(period_close(&june, day(2026, 6, 30)), &period_not_over);
	assert_null(period_close(&june, day(2026, 7, 1)));
	assert_ptr_equal(period_close(&closed, day(2026, 7, 1)), &period_closed);
	assert_ptr_equal(period_draft(&june), &period_not_closed);
	assert_null(period_draft(&closed));
	closed.state = PERIOD_INVOICED;
	assert_ptr_equal(period_draft(&closed), &period_invoiced);
	assert_string_equal(period_code(arena, june.month), "2026-06");
	assert_null(period_parse("2026-06", &month));
	assert_int_equal(month.n, june.month.n);
	assert_ptr_equal(period_parse("2026-13", &month), &period_no_month);
	assert_ptr_equal(period_parse("2026-6", &month), &period_no_month);
	assert_ptr_equal(period_parse(NULL, &month), &period_no_month);
}

static void
months_end_with_their_last_issue(void **state)
{
	static const struct { enum period_state state; int64_t issued, called_for;
	    bool is_last; } cases[] = {
		{ PERIOD_RATED, 0, 1, true }, { PERIOD_RATED, 2, 3, true },
		{ PERIOD_RATED, 0, 2, false }, { PERIOD_RATED, 1, 3, false },
		{ PERIOD_CLOSED, 0, 1, false }, { PERIOD_INVOICED, 0, 1, false },
	};
	struct period	 p;
	size_t		 i;

	(void)state;
	for (i = 0; i < N(cases); i++) {
		p = (struct period){ .state = cases[i].state,
		    .issued = cases[i].issued, .called_for = cases[i].called_for };
		assert_int_equal(period_is_last_issue(&p), cases[i].is_last);
	}
}

static void
journals_balance(void **state)
{
	static const struct { int64_t gross, credit, subsidy; size_t n; } cases[] = {
		{ 16000000, 0, 11200000, 3 }, { 16000000, 400000, 10920000, 3 },
		{ 75000, 0, 0, 2 }, { 100, 0, 100, 2 }, { 100, 100, 0, 0 },
	};
	struct ledger_line	 lines[LEDGER_LINES_MAX];
	struct amounts		 a;
	int64_t			 sum;
	size_t			 i, j, n;

	(void)state;
	for (i = 0; i < N(cases); i++) {
		a = (struct amounts){ { cases[i].gross }, { cases[i].credit },
		    { cases[i].subsidy }, { cases[i].gross - cases[i].credit -
		    cases[i].subsidy } };
		n = ledger_of_invoice(a, lines);
		assert_int_equal(n, cases[i].n);
		for (j = 0, sum = 0; j < n; j++)
			sum += lines[j].amount.cents;
		assert_int_equal(sum, 0);
	}
}

static void
invoices_are_two_peoples_work(void **state)
{
	struct invoice	 i = { .prepared_by = { 7 }, .state = INVOICE_DRAFT };

	(void)state;
	assert_ptr_equal(invoice_check(&i, (struct id){ 7 }), &invoice_own_work);
	assert_null(invoice_check(&i, (struct id){ 8 }));
	assert_ptr_equal(invoice_issue(&i), &invoice_not_checked);
	assert_ptr_equal(invoice_return(&i), &invoice_not_checked);
	assert_null(invoice_void(&i));
	i.state = INVOICE_CHECKED;
	assert_ptr_equal(invoice_check(&i, (struct id){ 8 }), &invoice_not_draft);
	assert_null(invoice_issue(&i));
	assert_null(invoice_return(&i));
	i.state = INVOICE_ISSUED;
	assert_ptr_equal(invoice_issue(&i), &invoice_not_checked);
	assert_ptr_equal(invoice_void(&i), &invoice_fixed);
	assert_string_equal(invoice_number(arena, 2026, 17), "2026-000017");
}

/* What the cap cut short may not stand once there is more left of it. */
static void
drafts_claim_what_they_can(void **state)
{
	static const struct invoice_item	 items[] = {
		{ .gross = { 16000000 }, .rate = { 7000 } },
		{ .gross = { 100001 }, .credit = { 1 }, .rate = { 5000 } },
	};
	static const struct { int64_t subsidy, left; bool is_short; } cases[] = {
		{ 11250000, 0, false }, { 11250000, 1, false },
		{ 11249999, 0, false }, { 11249999, 1, true },
		{ 0, 0, false }, { 0, 15000000, true },
	};
	struct invoice	 inv;
	size_t		 i;

	(void)state;
	for (i = 0; i < N(cases); i++) {
		inv = (struct invoice){ .subsidy = { cases[i].subsidy },
		    .cap_left = { cases[i].left } };
		assert_ptr_equal(invoice_claim(&inv, items, N(items)),
		    cases[i].is_short ? &invoice_short : NULL);
	}
}

/* Golden cases A, B and F of rules/money.md 5, by way of an allocation. */
static void
a_month_of_an_allocation(void **state)
{
	static const struct { struct date first, last, month; int cards;
	    int64_t unit, cap, gross, subsidy, net; } cases[] = {
		{ { 2026, 5, 1 }, { 2026, 12, 31 }, { 2026, 6, 1 }, 16, 1000000,
		    INT64_MAX, 16000000, 11200000, 4800000 },
		{ { 2026, 6, 11 }, { 2026, 12, 10 }, { 2026, 6, 1 }, 16, 1000000,
		    INT64_MAX, 10666667, 7466667, 3200000 },
		{ { 2026, 5, 1 }, { 2026, 12, 31 }, { 2026, 6, 1 }, 16, 1000000,
		    5000000, 16000000, 5000000, 11000000 },
		{ { 2026, 7, 25 }, { 2026, 12, 31 }, { 2026, 7, 1 }, 3, 999999,
		    INT64_MAX, 677419, 474193, 203226 },
	};
	struct billable	 b;
	struct charge	 c;
	struct amounts	 a;
	size_t		 i;

	(void)state;
	for (i = 0; i < N(cases); i++) {
		b = (struct billable){ .cards = { cases[i].cards },
		    .first_day = day_of_date(cases[i].first),
		    .last_day = day_of_date(cases[i].last),
		    .unit = { cases[i].unit }, .rate = { 7000 },
		    .cap_left = { cases[i].cap } };
		assert_null(invoice_rate(&b, day_of_date(cases[i].month), &c, &a));
		assert_int_equal(a.gross.cents, cases[i].gross);
		assert_int_equal(a.subsidy.cents, cases[i].subsidy);
		assert_int_equal(a.net.cents, cases[i].net);
	}
}

/* What was not open yet is credited, to the edges of the month's part. */
static void
days_before_it_opened(void **state)
{
	static const struct { struct date opened; int64_t credit; } cases[] = {
		{ { 2026, 5, 31 }, 0 }, { { 2026, 6, 11 }, 0 },
		{ { 2026, 6, 12 }, 533333 }, { { 2026, 6, 20 }, 4800000 },
		{ { 2026, 6, 21 }, 5333333 }, { { 2026, 7, 9 }, 5333333 },
	};
	struct billable	 b = { .cards = { 16 }, .first_day = day(2026, 6, 11),
			    .last_day = day(2026, 6, 20), .unit = { 1000000 },
			    .rate = { 7000 }, .cap_left = { INT64_MAX } };
	struct charge	 c;
	struct amounts	 a;
	size_t		 i;

	(void)state;
	for (i = 0; i < N(cases); i++) {
		b.opened_on = day_of_date(cases[i].opened);
		assert_null(invoice_rate(&b, day(2026, 6, 1), &c, &a));
		assert_int_equal(a.gross.cents, 5333333);
		assert_int_equal(a.credit.cents, cases[i].credit);
		assert_true(amounts_balance(a));
	}
}

static void
allocations_begin_pending(void **state)
{
	struct allocation_terms	 t = { .application_reference = "AISS-2026-0001",
				    .cards = { 4 }, .first = day(2026, 6, 1),
				    .last = day(2026, 6, 30) };
	struct allocation	 al;

	(void)state;
	assert_null(allocation_grant(arena, &al, &t,
	    instant_of_day(day(2026, 5, 31))));
	assert_int_equal(al.state, ALLOCATION_PENDING);
	assert_int_equal(al.effect, EFFECT_NONE);
	assert_null(allocation_grant(arena, &al, &t,
	    instant_of_day(day(2026, 6, 1))));
	assert_int_equal(al.state, ALLOCATION_PENDING);
	assert_int_equal(al.effect, EFFECT_OPEN);
	assert_string_equal(al.account, "aiss-2026-0001");
	assert_false(allocation_is_over(&al, day(2026, 6, 30)));
	assert_true(allocation_is_over(&al, day(2026, 7, 1)));
	assert_null(allocation_may_change_members(&al, day(2026, 6, 30)));
	assert_ptr_equal(allocation_may_change_members(&al, day(2026, 7, 1)),
	    &allocation_not_open);
	al.state = ALLOCATION_EXPIRED;
	assert_ptr_equal(allocation_may_change_members(&al, day(2026, 6, 2)),
	    &allocation_not_open);
	t.last = day(2026, 5, 31);
	assert_ptr_equal(allocation_grant(arena, &al, &t, instant_of_unix(0)),
	    &allocation_backwards);
}

/* 2026-11-23 15:59:50 UTC is ten seconds before midnight in Hong Kong. */
static void
segments_end_at_midnight(void **state)
{
	struct metered	 m = { .start = instant_of_unix(1795449590),
			    .elapsed = { 10 + 86400 + 5 } };
	struct segment	 s[8];

	(void)state;
	assert_int_equal(metering_cut(&m, s, N(s)), 3);
	assert_int_equal(s[0].seconds.n, 10);
	assert_int_equal(s[1].seconds.n, 86400);
	assert_int_equal(s[2].seconds.n, 5);
	assert_int_equal(s[2].day.n, s[0].day.n + 2);
	m.elapsed.n = 10;
	assert_int_equal(metering_cut(&m, s, N(s)), 1);
	m.elapsed.n = 0;
	assert_int_equal(metering_cut(&m, s, N(s)), 0);
	m.elapsed.n = 3 * 86400;
	assert_int_equal(metering_cut(&m, s, 2), 2);
	assert_int_equal(s[0].seconds.n + s[1].seconds.n, 3 * 86400);
}

static void
tries_wait_longer(void **state)
{
	(void)state;
	assert_int_equal(job_wait(1).n, 2);
	assert_int_equal(job_wait(3).n, 8);
	assert_int_equal(job_wait(40).n, JOB_WAIT_SECONDS_MAX);
}

static void
mails_cannot_grow_headers(void **state)
{
	const char *const	 args[] = { "name",
				    "Eve\r\nBcc: x@example.test", "link",
				    "https://portal.test/x" };
	struct mail		 m = { { 1 }, "a@b.test\r\nCc: y@z.test", LANG_EN,
				    "verify", { args, 4 }, NULL, 0 };
	const char		*text, *body;

	(void)state;
	assert_null(mail_compose(arena, &m, "berth@portal.test",
	    instant_of_unix(0), &text));
	body = strstr(text, "\r\n\r\n");
	assert_non_null(body);
	assert_non_null(strstr(body, "https://portal.test/x"));
	assert_null(strstr(text, "\r\nBcc:"));
	assert_null(strstr(text, "\r\nCc:"));
	m.template = "nope";
	assert_ptr_equal(mail_compose(arena, &m, "x", instant_of_unix(0), &text),
	    &mail_no_template);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(months_close_after_their_last_day),
		cmocka_unit_test(months_end_with_their_last_issue),
		cmocka_unit_test(drafts_claim_what_they_can),
		cmocka_unit_test(journals_balance),
		cmocka_unit_test(invoices_are_two_peoples_work),
		cmocka_unit_test(a_month_of_an_allocation),
		cmocka_unit_test(days_before_it_opened),
		cmocka_unit_test(allocations_begin_pending),
		cmocka_unit_test(segments_end_at_midnight),
		cmocka_unit_test(tries_wait_longer),
		cmocka_unit_test(mails_cannot_grow_headers),
	};

	return (cmocka_run_group_tests(tests, open_arena, close_arena));
}
