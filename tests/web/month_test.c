/*
 * Months and caps: a month is invoiced with the last invoice that it calls
 * for, and the invoices of an award never claim more of its subsidy than
 * there is, in whatever order they are drafted, void and issued.  Sixteen
 * cards are 160,000.00 a month, at 70 % 112,000.00 of subsidy.
 */
#include <sys/wait.h>
#include <string.h>
#include <unistd.h>

#include "scene.h"

#define BOOK	"PB-PLACEHOLDER-2026-01"
#define FULL	11200000
#define N(a)	(sizeof(a) / sizeof((a)[0]))

static struct id	 org, other, owner, biller, checker;

static const char *
text_of(struct id id)
{
	return (arena_printf(arena, "%lld", (long long)id.n));
}

static int
open_months(void **state)
{
	harness_open(state);
	org = fact_org("Harbour Tides Limited");
	other = fact_org("Peak Robotics Limited");
	owner = fact_person("Owner", -1);
	biller = fact_person("Biller", ROLE_BILLER, -1);
	checker = fact_person("Checker", ROLE_BILL_CHECKER, -1);
	FACT("update clock set ahead = '2027-01-02 09:00+08' - now()");
	/* Room for every award of these tests. */
	FACT("update resource_class set cards_total = 100000");
	return (0);
}

static const char *
award(struct id to, const char *first, const char *last, const char *cap)
{
	struct award	 a = { BOOK, "h800-80g", "16", first, last, "7000", cap };

	return (text_of(scene_award(to, owner, &a).allocation));
}

static int
month(const char *name, const char *what)
{
	return (post(browser_as(biller), arena_printf(arena,
	    "/en/billing/%s/%s", name, what), ""));
}

static void
draft(const char *name)
{
	(void)month(name, "closing");
	assert_int_equal(month(name, "drafts"), 303);
}

static const char *
month_state(const char *name)
{
	return (FACT_TEXT("select state from billing_period where month = "
	    "($1 || '-01')::date", name));
}

/* The live invoice of an allocation in a month. */
static const char *
invoice_of(const char *allocation, const char *name)
{
	return (FACT_TEXT("select id from invoice where allocation_id = $1 and "
	    "month = ($2 || '-01')::date and state <> 'void'", allocation, name));
}

static int
act(struct browser *b, const char *invoice, const char *what)
{
	return (post(b, arena_printf(arena, "/en/invoices/%s/%s", invoice,
	    what), ""));
}

static int
check(const char *invoice)
{
	return (act(browser_as(checker), invoice, "check"));
}

static int
issue(const char *invoice)
{
	return (act(browser_as(biller), invoice, "issue"));
}

static int
void_it(const char *invoice)
{
	return (act(browser_as(biller), invoice, "void"));
}

static int64_t
subsidy_in(const char *allocation, const char *name)
{
	return (FACT("select subsidy_cents from invoice where id = $1",
	    invoice_of(allocation, name)));
}

static int64_t
left(const char *allocation)
{
	return (FACT("select left_cents from subsidy s join allocation a on "
	    "a.application_id = s.application_id where a.id = $1", allocation));
}

static void
shows(const char *text)
{
	struct browser	*b = browser_as(biller);

	assert_int_equal(get(b, "/en/billing"), 200);
	assert_has(b, text);
}

static void
is_refused(const char *name)
{
	const char	*said = refusal(arena_printf(arena, "update "
	    "billing_period set state = 'invoiced' where month = '%s-01'", name));

	assert_non_null(said);
	assert_string_equal(said, "period_to_issue");
}

static void
test_month_is_invoiced(void **state)
{
	const char	*a = award(org, "2026-06-01", "2026-06-30", "100000000");
	const char	*b = award(other, "2026-06-10", "2026-06-30", "0");

	(void)state;
	assert_int_equal(month("2026-06", "closing"), 303);
	shows("0 of 2 issued");
	draft("2026-06");
	is_refused("2026-06");
	assert_int_equal(check(invoice_of(a, "2026-06")), 303);
	assert_int_equal(issue(invoice_of(a, "2026-06")), 303);
	assert_string_equal(month_state("2026-06"), "rated");
	shows("1 of 2 issued");
	/* What is void is called for still. */
	assert_int_equal(void_it(invoice_of(b, "2026-06")), 303);
	shows("1 of 2 issued");
	shows("/billing/2026-06/drafts");
	is_refused("2026-06");
	draft("2026-06");
	assert_int_equal(check(invoice_of(b, "2026-06")), 303);
	is_refused("2026-06");
	assert_int_equal(issue(invoice_of(b, "2026-06")), 303);
	assert_string_equal(month_state("2026-06"), "invoiced");
	assert_int_equal(FACT("select count(*) from audit_event where action = "
	    "'period.invoice' and detail = '{\"month\": \"2026-06-01\"}'"), 1);
	shows("2 of 2 issued");
}

static void
test_invoiced_stays_so(void **state)
{
	static const char	 insert[] = "insert into invoice (org_id, "
	    "allocation_id, application_id, month, state, price_book_id, "
	    "gross_cents, credit_cents, subsidy_cents, net_cents, "
	    "buyer_address, prepared_by, prepared_at) select a.org_id, a.id, "
	    "a.application_id, '%s-01', 'draft', f.price_book_id, 1, 0, 0, 1, "
	    "'', %s, now() from allocation a join offer f on f.id = a.offer_id "
	    "where a.id = %s";
	struct browser		*b = browser_as(biller);
	const char		*late;

	(void)state;
	late = award(org, "2026-06-01", "2026-06-30", "0");
	assert_int_equal(post(b, "/en/billing/2026-06/drafts", ""), 409);
	assert_has(b, "nothing more is drafted in it");
	shows("2 of 2 issued");
	assert_string_equal(refusal(arena_printf(arena, insert, "2026-06",
	    text_of(biller), late)), "invoice_month");
	/* Nor is anything drafted in a month that is not rated yet. */
	assert_int_equal(month("2026-05", "closing"), 303);
	assert_string_equal(refusal(arena_printf(arena, insert, "2026-05",
	    text_of(biller), late)), "invoice_month");
	get(b, "/en/billing");
	assert_lacks(b, "/billing/2026-06/drafts");
	FACT("update allocation set state = 'expired' where id = $1", late);
}

/* A draft of nothing: credited in full. */
static void
fact_zero(const char *allocation, const char *day)
{
	const char	*id;

	id = FACT_TEXT("insert into invoice (org_id, allocation_id, "
	    "application_id, month, state, price_book_id, gross_cents, "
	    "credit_cents, subsidy_cents, net_cents, buyer_address, "
	    "prepared_by, prepared_at) select a.org_id, a.id, "
	    "a.application_id, $2, 'draft', f.price_book_id, 100, 100, 0, 0, "
	    "'', $3, now() from allocation a join offer f on f.id = a.offer_id "
	    "where a.id = $1 returning id", allocation, day, text_of(biller));
	FACT("insert into invoice_line (invoice_id, org_id, line, sku, "
	    "description_en, description_zh, first_day, last_day, quantity, "
	    "unit_cents, days, month_days, gross_cents, credit_cents, rate_bp, "
	    "subsidy_cents, net_cents) select id, org_id, 1, 'GPU', 'Card', "
	    "'Card', month, month, 1, 3100, 1, 31, 100, 100, 7000, 0, 0 "
	    "from invoice where id = $1", id);
}

/* An invoice of nothing is issued like any other, and waited for. */
static void
test_nothing_to_pay_counts(void **state)
{
	const char	*a = award(org, "2026-07-01", "2026-07-31", "0");
	const char	*b = award(other, "2026-07-01", "2026-07-31", "0");

	(void)state;
	draft("2026-07");
	assert_int_equal(void_it(invoice_of(b, "2026-07")), 303);
	fact_zero(b, "2026-07-01");
	assert_int_equal(check(invoice_of(a, "2026-07")), 303);
	assert_int_equal(issue(invoice_of(a, "2026-07")), 303);
	assert_string_equal(month_state("2026-07"), "rated");
	assert_int_equal(check(invoice_of(b, "2026-07")), 303);
	assert_int_equal(issue(invoice_of(b, "2026-07")), 303);
	assert_string_equal(month_state("2026-07"), "invoiced");
	assert_int_equal(FACT("select count(*) from journal where source_id = "
	    "$1", invoice_of(b, "2026-07")), 0);
}

/* Golden case D over two months, and the edge of the cap to the cent. */
static void
test_two_months_one_cap(void **state)
{
	static const struct { const char *cap; int64_t first, second, left; }
	cases[] = {
		{ "5000000", 5000000, 0, 0 },
		{ "0", 0, 0, 0 },
		{ "11199999", FULL - 1, 0, 0 },
		{ "11200000", FULL, 0, 0 },
		{ "11200001", FULL, 1, 0 },
		{ "22399999", FULL, FULL - 1, 0 },
		{ "22400000", FULL, FULL, 0 },
		{ "22400001", FULL, FULL, 1 },
	};
	const char		*of[N(cases)];
	size_t			 i;

	(void)state;
	for (i = 0; i < N(cases); i++)
		of[i] = award(i % 2 == 0 ? org : other, "2026-08-01",
		    "2026-09-30", cases[i].cap);
	draft("2026-08");
	draft("2026-09");
	for (i = 0; i < N(cases); i++) {
		print_message("cap %s\n", cases[i].cap);
		assert_int_equal(subsidy_in(of[i], "2026-08"), cases[i].first);
		assert_int_equal(subsidy_in(of[i], "2026-09"), cases[i].second);
		assert_int_equal(left(of[i]), cases[i].left);
		/* The later one first: both are right already. */
		assert_int_equal(check(invoice_of(of[i], "2026-09")), 303);
		assert_int_equal(issue(invoice_of(of[i], "2026-09")), 303);
		assert_int_equal(check(invoice_of(of[i], "2026-08")), 303);
		assert_int_equal(issue(invoice_of(of[i], "2026-08")), 303);
		assert_int_equal(left(of[i]), cases[i].left);
	}
	assert_int_equal(FACT("select sum(claimed_cents) from subsidy"), 0);
	assert_string_equal(month_state("2026-08"), "invoiced");
	assert_string_equal(month_state("2026-09"), "invoiced");
}

static void
is_short(struct browser *b, const char *invoice, const char *what)
{
	assert_int_equal(act(b, invoice, what), 409);
	assert_has(b, "Draft that month again");
	assert_int_equal(get(b, arena_printf(arena, "/en/invoices/%s",
	    invoice)), 200);
	assert_has(b, "More subsidy is left");
}

/* A cap of 150,000.00: the second month was cut to 38,000.00. */
static void
test_earlier_draft_is_void(void **state)
{
	const char	*a = award(org, "2026-10-01", "2026-11-30", "15000000");

	(void)state;
	draft("2026-10");
	draft("2026-11");
	assert_int_equal(subsidy_in(a, "2026-11"), 3800000);
	assert_int_equal(void_it(invoice_of(a, "2026-10")), 303);
	assert_int_equal(left(a), FULL);
	is_short(browser_as(checker), invoice_of(a, "2026-11"), "check");
	/* Drafted again, the first month claims what it gave back. */
	draft("2026-10");
	assert_int_equal(subsidy_in(a, "2026-10"), FULL);
	assert_int_equal(check(invoice_of(a, "2026-11")), 303);
	/* Checked already does not help. */
	assert_int_equal(void_it(invoice_of(a, "2026-10")), 303);
	is_short(browser_as(biller), invoice_of(a, "2026-11"), "issue");
	assert_int_equal(void_it(invoice_of(a, "2026-11")), 303);
	assert_int_equal(left(a), 15000000);
	draft("2026-11");
	draft("2026-10");
	assert_int_equal(subsidy_in(a, "2026-11"), FULL);
	assert_int_equal(subsidy_in(a, "2026-10"), 3800000);
	assert_int_equal(left(a), 0);
	assert_string_equal(refusal("update subsidy set claimed_cents = "
	    "claimed_cents + 1"), "subsidy_cap");
	assert_string_equal(refusal(arena_printf(arena, "update invoice set "
	    "subsidy_cents = subsidy_cents + 1, net_cents = net_cents - 1 "
	    "where id = %s", invoice_of(a, "2026-11"))), "subsidy_cap");
}

/* Somebody else, in a process and on a connection of their own. */
static pid_t
meanwhile(struct id person, const char *path)
{
	pid_t	 pid = fork();

	assert_true(pid >= 0);
	if (pid > 0)
		return (pid);
	harness_open(NULL);
	_exit(post(browser_as(person), path, "") == 303 ? 0 : 1);
}

/* Both run into what `lock` holds, and go on together. */
static void
at_the_same_time(const char *lock, const char *one, const char *two)
{
	pid_t	 pids[2];
	int	 i, status, tries;

	FACT("begin");
	FACT(lock);
	pids[0] = meanwhile(biller, one);
	pids[1] = meanwhile(biller, two);
	for (tries = 0; FACT("select count(*) from pg_locks where not granted") <
	    2 && tries < 500; tries++)
		usleep(10000);
	FACT("commit");
	assert_in_range(tries, 0, 499);
	for (i = 0; i < 2; i++) {
		assert_int_equal(waitpid(pids[i], &status, 0), pids[i]);
		assert_int_equal(status, 0);
	}
}

static void
test_drafted_at_the_same_time(void **state)
{
	const char	*a = award(org, "2026-10-01", "2026-11-30", "15000000");
	int64_t		 one, two;

	(void)state;
	at_the_same_time("select 1 from subsidy for update",
	    "/en/billing/2026-10/drafts", "/en/billing/2026-11/drafts");
	one = subsidy_in(a, "2026-10");
	two = subsidy_in(a, "2026-11");
	assert_true(one == FULL || two == FULL);
	assert_int_equal(one + two, 15000000);
	assert_int_equal(left(a), 0);
}

/* Two who issue the last two invoices: one of them ends the month. */
static void
test_issued_at_the_same_time(void **state)
{
	const char	*a = award(org, "2026-12-01", "2026-12-31", "0");
	const char	*b = award(other, "2026-12-01", "2026-12-31", "0");

	(void)state;
	draft("2026-12");
	assert_int_equal(check(invoice_of(a, "2026-12")), 303);
	assert_int_equal(check(invoice_of(b, "2026-12")), 303);
	at_the_same_time("select 1 from billing_period for update",
	    arena_printf(arena, "/en/invoices/%s/issue", invoice_of(a, "2026-12")),
	    arena_printf(arena, "/en/invoices/%s/issue", invoice_of(b, "2026-12")));
	assert_string_equal(month_state("2026-12"), "invoiced");
	assert_int_equal(FACT("select count(*) from audit_event where action = "
	    "'period.invoice' and detail = '{\"month\": \"2026-12-01\"}'"), 1);
}

/* Opened on the 11th of 31 days: ten days of the reservation are credited,
 * before the subsidy.  What opens after a month is never billed for it. */
static void
test_opened_late(void **state)
{
	const char	*within = award(org, "2026-03-01", "2026-03-31",
			    "100000000");
	const char	*after = award(other, "2026-03-20", "2026-04-30",
			    "100000000");
	const char	*id;

	(void)state;
	FACT("update allocation set opened_on = '2026-03-11' where id = $1",
	    within);
	FACT("update allocation set opened_on = '2026-04-06' where id = $1",
	    after);
	assert_int_equal(month("2026-03", "closing"), 303);
	shows("0 of 1 issued");
	draft("2026-03");
	assert_null(invoice_of(after, "2026-03"));
	id = invoice_of(within, "2026-03");
	assert_string_equal(FACT_TEXT("select gross_cents || ' ' || "
	    "credit_cents || ' ' || subsidy_cents || ' ' || net_cents from "
	    "invoice where id = $1", id), "16000000 5161290 7587097 3251613");
	assert_int_equal(check(id), 303);
	assert_int_equal(issue(id), 303);
	assert_string_equal(month_state("2026-03"), "invoiced");
	/* April is billed from its first day, less the five before the 6th. */
	draft("2026-04");
	assert_string_equal(FACT_TEXT("select gross_cents || ' ' || "
	    "credit_cents || ' ' || days from invoice_line natural join "
	    "(select id as invoice_id from invoice where id = $1) i",
	    invoice_of(after, "2026-04")), "16000000 2666667 30");
}

/* Whoever was to be billed at a price that is not there is named, and waited
 * for. */
static void
test_no_list_price(void **state)
{
	struct award	 a = { "PB-BARE", "h800-80g", "16", "2026-02-01",
			    "2026-02-28", "7000", "100000000" };
	struct browser	*b = browser_as(biller);
	const char	*priced, *bare;

	(void)state;
	FACT("insert into price_book (code, effective_from, is_placeholder) "
	    "values ('PB-BARE', '2020-01-01', true)");
	priced = award(org, "2026-02-01", "2026-02-28", "0");
	bare = text_of(scene_award(other, owner, &a).allocation);
	assert_int_equal(month("2026-02", "closing"), 303);
	assert_int_equal(post(b, "/en/billing/2026-02/drafts", ""), 409);
	assert_has(b, "has no list price");
	assert_string_equal(month_state("2026-02"), "closed");
	assert_null(invoice_of(priced, "2026-02"));
	shows(arena_printf(arena, "February 2026 cannot be drafted: AL-%s (h800-80g, "
	    "PB-BARE)", FACT_TEXT("select offer_id from allocation where "
	    "id = $1", bare)));
	get(b, "/en/billing");
	assert_has(b, "Waits for a list price");
	assert_lacks(b, "/billing/2026-02/drafts");
	FACT("insert into sku (price_book_id, code, class_id, basis, "
	    "description_en, description_zh, unit_price_cents, "
	    "is_subsidisable) select b.id, 'BARE', c.id, "
	    "'reserved_card_month', 'Card', 'Card', 1000000, true from "
	    "price_book b, resource_class c where b.code = 'PB-BARE' and "
	    "c.code = 'h800-80g'");
	shows("/billing/2026-02/drafts");
	get(b, "/en/billing");
	assert_lacks(b, "cannot be drafted");
	draft("2026-02");
	assert_int_equal(subsidy_in(bare, "2026-02"), FULL);
	assert_non_null(invoice_of(priced, "2026-02"));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_month_is_invoiced, harness_fresh),
		cmocka_unit_test_setup(test_invoiced_stays_so, harness_fresh),
		cmocka_unit_test_setup(test_nothing_to_pay_counts, harness_fresh),
		cmocka_unit_test_setup(test_two_months_one_cap, harness_fresh),
		cmocka_unit_test_setup(test_earlier_draft_is_void, harness_fresh),
		cmocka_unit_test_setup(test_drafted_at_the_same_time, harness_fresh),
		cmocka_unit_test_setup(test_issued_at_the_same_time, harness_fresh),
		cmocka_unit_test_setup(test_opened_late, harness_fresh),
		cmocka_unit_test_setup(test_no_list_price, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, open_months, harness_close));
}
