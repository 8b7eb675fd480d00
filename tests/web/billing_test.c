/*
 * From the end of a month to the finance system: closing, drafting, checking
 * by another person, issuing, exporting.  The figures are the golden cases
 * of rules/money.md 5; the tests run in this order, on one set of facts.
 */
#include <stdio.h>
#include <string.h>

#include "base/str.h"
#include "english.h"
#include "scene.h"

#define BOOK	"PB-PLACEHOLDER-2026-01"
#define ROOMY	"100000000"	/* a cap that is not reached */

enum { CASE_A, CASE_B, CASE_D, CASE_F, CASE_G, CASES };

static const struct golden {
	const char	*name, *month;
	struct award	 award;
	int64_t		 gross, subsidy, net;
	int		 days, month_days;
	const char	*number;
} golden[CASES] = {
	[CASE_A] = { "A whole month", "2026-06", { BOOK, "h800-80g", "16",
	    "2026-06-01", "2026-06-30", "7000", ROOMY },
	    16000000, 11200000, 4800000, 30, 30, "2026-000001" },
	[CASE_B] = { "B from the 11th", "2026-06", { BOOK, "h800-80g", "16",
	    "2026-06-11", "2026-06-30", "7000", ROOMY },
	    10666667, 7466667, 3200000, 20, 30, "2026-000002" },
	[CASE_D] = { "D cap 50,000.00", "2026-06", { BOOK, "h800-80g", "16",
	    "2026-06-01", "2026-06-30", "7000", "5000000" },
	    16000000, 5000000, 11000000, 30, 30, "2026-000003" },
	[CASE_F] = { "F 7 of 31 days", "2026-07", { "PB-TEST-F", "h800-80g",
	    "3", "2026-07-01", "2026-07-07", "7000", ROOMY },
	    677419, 474193, 203226, 7, 31, "2026-000004" },
	[CASE_G] = { "G at 90 %", "2027-02", { BOOK, "h800-80g", "8",
	    "2027-02-01", "2027-02-28", "9000", ROOMY },
	    8000000, 7200000, 800000, 28, 28, "2026-000005" },
};

/* Two organisations; D is the other's, whose name is a formula. */
static struct id	 org, other, owner, other_owner, biller, checker,
			 both, reconciler;
static struct scene	 scenes[CASES];

static const char *
text_of(struct id id)
{
	return (arena_printf(arena, "%lld", (long long)id.n));
}

/* The portal's clock, in Hong Kong time. */
static void
set_clock(const char *at)
{
	FACT("update clock set ahead = ($1 || '+08')::timestamptz - now()", at);
}

static void
open_book_of_f(void)
{
	FACT("insert into price_book (code, effective_from, is_placeholder) "
	    "values ('PB-TEST-F', '2026-07-01', true)");
	FACT("insert into sku (price_book_id, code, class_id, basis, "
	    "description_en, description_zh, unit_price_cents, "
	    "is_subsidisable) select b.id, 'GPU-RES-F', c.id, "
	    "'reserved_card_month', 'Reserved', 'Reserved', 999999, true "
	    "from price_book b, resource_class c where b.code = 'PB-TEST-F' "
	    "and c.code = 'h800-80g'");
}

static int
open_months(void **state)
{
	int	 i;

	harness_open(state);
	org = fact_org("Harbour Tides Limited");
	other = fact_org("=HYPERLINK(\"https://evil.test\")");
	FACT("update organisation set finance_email = 'finance@tides.test', "
	    "purchase_order_no = 'PO-77' where id = $1", text_of(org));
	owner = fact_person("Owner", -1);
	other_owner = fact_person("Owner", -1);
	fact_member(org, owner, ROLE_OWNER);
	fact_member(other, other_owner, ROLE_OWNER);
	biller = fact_person("Biller", ROLE_BILLER, -1);
	checker = fact_person("Bill checker", ROLE_BILL_CHECKER, -1);
	both = fact_person("Both", ROLE_BILLER, ROLE_BILL_CHECKER, -1);
	reconciler = fact_person("Reconciler", ROLE_RECONCILER, -1);
	open_book_of_f();
	for (i = 0; i < CASES; i++)
		scenes[i] = i == CASE_D ?
		    scene_award(other, other_owner, &golden[i].award) :
		    scene_award(org, owner, &golden[i].award);
	return (0);
}

static int
month_post(struct id person, const char *month, const char *what)
{
	return (post(browser_as(person), arena_printf(arena,
	    "/en/billing/%s/%s", month, what), ""));
}

static const char *
month_state(const char *month)
{
	return (FACT_TEXT("select state from billing_period where month = "
	    "($1 || '-01')::date", month));
}

/* The live invoice of a case. */
static const char *
invoice_of(int i)
{
	return (FACT_TEXT("select id from invoice where allocation_id = $1 "
	    "and state <> 'void'", text_of(scenes[i].allocation)));
}

static const char *
invoice_state(int i)
{
	return (FACT_TEXT("select state from invoice where id = $1",
	    invoice_of(i)));
}

static int
invoice_post(struct id person, int i, const char *what)
{
	return (post(browser_as(person), arena_printf(arena,
	    "/en/invoices/%s/%s", invoice_of(i), what), ""));
}

static void
test_closing(void **state)
{
	(void)state;
	set_clock("2026-06-15 12:00");
	assert_int_equal(month_post(biller, "2026-06", "closing"), 409);
	set_clock("2026-06-30 23:59:30");
	assert_int_equal(month_post(biller, "2026-06", "closing"), 409);
	assert_int_equal(month_post(biller, "2026-06", "drafts"), 409);
	assert_int_equal(month_post(biller, "2026-07", "closing"), 409);
	assert_int_equal(month_post(biller, "2026-13", "closing"), 404);
	assert_int_equal(month_post(biller, "June", "closing"), 404);
	assert_int_equal(FACT("select count(*) from billing_period "
	    "where state <> 'open'"), 0);
	/* A minute later it is July in Hong Kong, and June in London. */
	set_clock("2026-07-01 00:00:30");
	assert_int_equal(month_post(checker, "2026-06", "closing"), 403);
	assert_int_equal(month_post(biller, "2026-06", "closing"), 303);
	assert_string_equal(month_state("2026-06"), "closed");
	assert_int_equal(month_post(biller, "2026-06", "closing"), 409);
	assert_int_equal(FACT("select count(*) from audit_event where action = "
	    "'period.close' and person_id = $1", text_of(biller)), 1);
}

/* A closed month is never opened again, by anyone. */
static void
test_closed_stays_closed(void **state)
{
	(void)state;
	assert_string_equal(refusal("update billing_period set state = 'open' "
	    "where month = '2026-06-01'"), "billing_period_move");
}

static void
check_amounts(int i)
{
	const struct golden	*g = &golden[i];
	const char		*id = invoice_of(i);

	print_message("%s\n", g->name);
	assert_non_null(id);
#define OF(column) FACT("select " column " from invoice where id = $1", id)
#define OF_LINES(column) FACT("select " column " from invoice_line where " \
    "invoice_id = $1", id)
	assert_int_equal(OF("gross_cents"), g->gross);
	assert_int_equal(OF("credit_cents"), 0);
	assert_int_equal(OF("subsidy_cents"), g->subsidy);
	assert_int_equal(OF("net_cents"), g->net);
	assert_int_equal(OF_LINES("count(*)"), 1);
	assert_int_equal(OF_LINES("sum(gross_cents)"), g->gross);
	assert_int_equal(OF_LINES("sum(subsidy_cents)"), g->subsidy);
	assert_int_equal(OF_LINES("sum(net_cents)"), g->net);
	assert_int_equal(OF_LINES("max(days)"), g->days);
	assert_int_equal(OF_LINES("max(month_days)"), g->month_days);
	assert_string_equal(invoice_state(i), "draft");
#undef OF
#undef OF_LINES
}

static void
test_drafts(void **state)
{
	int	 i;

	(void)state;
	assert_int_equal(month_post(both, "2026-06", "drafts"), 303);
	assert_string_equal(month_state("2026-06"), "rated");
	assert_int_equal(month_post(both, "2026-06", "drafts"), 409);
	assert_int_equal(FACT("select count(*) from invoice"), 3);
	set_clock("2026-08-03 09:00");
	assert_int_equal(month_post(both, "2026-07", "drafts"), 409);
	assert_int_equal(month_post(biller, "2026-07", "closing"), 303);
	assert_int_equal(month_post(both, "2026-07", "drafts"), 303);
	set_clock("2027-03-01 09:00");
	assert_int_equal(month_post(biller, "2027-02", "closing"), 303);
	assert_int_equal(month_post(both, "2027-02", "drafts"), 303);
	assert_int_equal(FACT("select count(*) from invoice"), CASES);
	for (i = 0; i < CASES; i++)
		check_amounts(i);
	/* A month in which nothing ran gives nothing. */
	assert_int_equal(month_post(biller, "2026-09", "closing"), 303);
	assert_int_equal(month_post(biller, "2026-09", "drafts"), 409);
}

static void
test_page_shows_cents(void **state)
{
	struct browser	*b = browser_as(checker);

	(void)state;
	assert_int_equal(get(b, arena_printf(arena, "/en/invoices/%s",
	    invoice_of(CASE_B))), 200);
	assert_has(b, "106,666.67");
	assert_has(b, "74,666.67");
	assert_has(b, "32,000.00");
	assert_has(b, "20/30");
	assert_has(b, "PLACEHOLDER");
	assert_int_equal(get(b, arena_printf(arena, "/en/invoices/%s",
	    invoice_of(CASE_F))), 200);
	assert_has(b, "2,032.26");
}

/* Members see nothing of an invoice before it is issued. */
static void
test_drafts_are_hidden(void **state)
{
	struct browser	*b = browser_as(owner);

	(void)state;
	assert_int_equal(get(b, "/en/invoices"), 200);
	assert_lacks(b, "/en/invoices/");
	assert_int_equal(get(b, "/en/invoices?state=draft"), 200);
	assert_lacks(b, "/en/invoices/");
	assert_int_equal(get(b, arena_printf(arena, "/en/invoices/%s",
	    invoice_of(CASE_A))), 404);
}

static void
test_two_people(void **state)
{
	struct browser	*b;

	(void)state;
	/* Both roles do not help who has prepared it. */
	assert_int_equal(invoice_post(both, CASE_A, "check"), 403);
	assert_int_equal(invoice_post(biller, CASE_A, "check"), 403);
	assert_int_equal(invoice_post(owner, CASE_A, "check"), 403);
	assert_string_equal(invoice_state(CASE_A), "draft");
	assert_string_equal(refusal(arena_printf(arena, "update invoice set "
	    "state = 'checked', checked_by = prepared_by, checked_at = now() "
	    "where id = %s", invoice_of(CASE_A))), "invoice_two_people");
	/* Not issued before it is checked, and no number is used. */
	assert_int_equal(invoice_post(biller, CASE_A, "issue"), 409);
	assert_int_equal(invoice_post(checker, CASE_A, "return"), 409);
	assert_int_equal(invoice_post(checker, CASE_A, "check"), 303);
	assert_string_equal(invoice_state(CASE_A), "checked");
	assert_int_equal(invoice_post(checker, CASE_A, "check"), 409);
	assert_int_equal(invoice_post(checker, CASE_A, "return"), 303);
	assert_string_equal(invoice_state(CASE_A), "draft");
	assert_int_equal(FACT("select count(*) from invoice where id = $1 and "
	    "checked_by is null", invoice_of(CASE_A)), 1);
	b = browser_as(checker);
	assert_int_equal(get(b, arena_printf(arena, "/en/invoices/%s",
	    invoice_of(CASE_A))), 200);
	assert_has(b, "/check\"");
	assert_int_equal(FACT("select count(*) from invoice_series"), 0);
}

static void
check_ledger(int i)
{
	const struct golden	*g = &golden[i];
	const char		*id = invoice_of(i);

#define POSTED(account) FACT("select coalesce(sum(p.cents), 0) from posting p " \
    "join journal j on j.id = p.journal_id where j.kind = 'invoice' and " \
    "j.source_id = $1 and p.account = '" account "'", id)
	assert_int_equal(POSTED("1100"), g->net);
	assert_int_equal(POSTED("1150"), g->subsidy);
	assert_int_equal(POSTED("4100"), -g->gross);
#undef POSTED
}

static void
issue(int i)
{
	const struct golden	*g = &golden[i];
	const char		*id = invoice_of(i);

	print_message("%s\n", g->name);
	assert_int_equal(invoice_post(checker, i, "check"), 303);
	assert_int_equal(invoice_post(checker, i, "issue"), 403);
	assert_int_equal(invoice_post(biller, i, "issue"), 303);
	assert_string_equal(invoice_state(i), "issued");
	assert_string_equal(FACT_TEXT("select number from invoice where id = "
	    "$1", id), g->number);
	assert_int_equal(FACT("select used_cents from subsidy where "
	    "application_id = $1", text_of(scenes[i].application)),
	    g->subsidy);
	assert_int_equal(FACT("select count(*) from job where kind = "
	    "'invoice.pdf' and subject_id = $1", id), 1);
	check_ledger(i);
	assert_int_equal(invoice_post(biller, i, "issue"), 409);
	assert_int_equal(invoice_post(biller, i, "void"), 409);
	assert_int_equal(invoice_post(checker, i, "return"), 409);
}

/* Numbers follow each other, also where one was voided between. */
static void
test_issue(void **state)
{
	(void)state;
	set_clock("2027-03-31 23:59:30");
	issue(CASE_A);
	assert_int_equal(invoice_post(checker, CASE_B, "check"), 303);
	assert_int_equal(invoice_post(biller, CASE_B, "void"), 303);
	assert_null(invoice_of(CASE_B));
	assert_int_equal(month_post(both, "2026-06", "drafts"), 303);
	check_amounts(CASE_B);
	issue(CASE_B);
	issue(CASE_D);
	issue(CASE_F);
	issue(CASE_G);
	assert_string_equal(FACT_TEXT("select issue_day || ' ' || due_day from "
	    "invoice where number = '2026-000001'"), "2027-03-31 2027-04-30");
	assert_int_equal(FACT("select sum(cents) from posting"), 0);
	assert_int_equal(FACT("select count(*) from journal"), CASES);
	assert_int_equal(FACT("select next_no from invoice_series where "
	    "fiscal_year = 2026"), CASES + 1);
	assert_int_equal(FACT("select count(*) from message where template = "
	    "'invoiced' and to_email = 'finance@tides.test'"), CASES - 1);
}

/* The fiscal year begins on 1 April in Hong Kong, and counts from 1. */
static void
test_new_fiscal_year(void **state)
{
	static const struct award	 may = { BOOK, "a800-80g", "1",
		"2026-05-01", "2026-05-31", "0", "0" };
	struct scene			 s = scene_award(org, owner, &may);
	const char			*id;

	(void)state;
	set_clock("2027-04-01 00:00:30");
	assert_int_equal(month_post(biller, "2026-05", "closing"), 303);
	assert_int_equal(month_post(both, "2026-05", "drafts"), 303);
	id = FACT_TEXT("select id from invoice where allocation_id = $1",
	    text_of(s.allocation));
	assert_int_equal(FACT("select net_cents from invoice where id = $1",
	    id), 600000);
	assert_int_equal(post(browser_as(checker), arena_printf(arena,
	    "/en/invoices/%s/check", id), ""), 303);
	assert_int_equal(post(browser_as(biller), arena_printf(arena,
	    "/en/invoices/%s/issue", id), ""), 303);
	assert_string_equal(FACT_TEXT("select number from invoice where id = "
	    "$1", id), "2027-000001");
}

/* What is issued is beyond the reach of SQL, too. */
static void
test_issued_is_fixed(void **state)
{
	static const struct { const char *sql, *refusal; } tries[] = {
		{ "update invoice set purchase_order = 'PO-78' where "
		    "number = '2026-000001'", "invoice_fixed" },
		{ "update invoice set gross_cents = gross_cents + 1, net_cents "
		    "= net_cents + 1 where number = '2026-000001'",
		    "invoice_fixed" },
		{ "update invoice set number = '2026-000009' where "
		    "number = '2026-000001'", "invoice_fixed" },
		{ "delete from invoice where number = '2026-000001'",
		    "invoice_fixed" },
		{ "update invoice_line set net_cents = net_cents",
		    "invoice_fixed" },
		{ "delete from invoice_line", "invoice_fixed" },
		{ "update posting set cents = cents + 1",
		    "posting_append_only" },
		{ "delete from posting", "posting_append_only" },
		{ "update journal set effective = effective + 1",
		    "journal_append_only" },
		{ "insert into posting (journal_id, line, account, cents) "
		    "select id, 9, '1010', 1 from journal limit 1",
		    "journal_closed" },
		{ "with j as (insert into journal (kind, source_id, effective, "
		    "posted_at, postings) values ('receipt', 1, '2027-01-01', "
		    "now(), 2) returning id) insert into posting (journal_id, "
		    "line, account, cents) select id, n, '1010', n from j, "
		    "generate_series(1, 2) n", "journal_balances" },
	};
	const char	*said;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(tries) / sizeof(tries[0]); i++) {
		print_message("%s\n", tries[i].sql);
		said = refusal(tries[i].sql);
		assert_non_null(said);
		assert_string_equal(said, tries[i].refusal);
	}
}

static struct bytes
download(struct id person, const char *batch)
{
	struct browser	*b = browser_as(person);

	assert_int_equal(get(b, arena_printf(arena, "/en/exports/%s", batch)),
	    200);
	assert_string_equal(b->rep->content_type, "text/csv; charset=utf-8");
	assert_non_null(strstr(header(b, "content-disposition"), "attachment"));
	return (b->rep->raw);
}

static void
test_export(void **state)
{
	static const char	 columns[] = "\xef\xbb\xbf" "invoice_no,line_no,"
	    "issue_date,fiscal_year,customer_ubi,customer_name,agreement_no,"
	    "sku,period_start,period_end,quantity,unit,list_unit_price,gross,"
	    "service_credit,subsidy_rate,subsidy,net,currency,price_book,"
	    "status,billed_numerator,billed_denominator\r\n";
	struct bytes		 one, two;
	const char		*batch, *csv;

	(void)state;
	assert_int_equal(month_post(checker, "2026-06", "exports"), 403);
	assert_int_equal(month_post(reconciler, "2026-08", "exports"), 409);
	assert_int_equal(month_post(reconciler, "2026-06", "exports"), 303);
	batch = FACT_TEXT("select max(id) from export_batch");
	one = download(biller, batch);
	two = download(reconciler, batch);
	assert_int_equal(one.n, two.n);
	assert_memory_equal(one.p, two.p, one.n);
	csv = arena_copy(arena, (const char *)one.p, one.n);
	assert_true(str_starts(csv, columns));
	assert_non_null(strstr(csv, "\r\n2026-000001,1,2027-03-31,2026,"));
	assert_non_null(strstr(csv, ",2026-06-11,2026-06-30,16,card_month,"
	    "10000.00,106666.67,0.00,"));
	assert_non_null(strstr(csv, ",74666.67,32000.00,HKD," BOOK
	    ",issued,320,30\r\n"));
	assert_non_null(strstr(csv, "\"'=HYPERLINK(\"\"https://evil.test"));
	assert_null(strstr(csv, "2026-000004"));
	/* The control totals, and the hash of what is handed out. */
	assert_int_equal(FACT("select rows_n from export_batch where id = $1",
	    batch), 3);
	assert_int_equal(FACT("select net_cents from export_batch where id = "
	    "$1", batch), 4800000 + 3200000 + 11000000);
	assert_int_equal(FACT("select (sha256 = sha256(content))::integer from "
	    "export_batch where id = $1", batch), 1);
	/* The month again is another batch of the same bytes. */
	assert_int_equal(month_post(biller, "2026-06", "exports"), 303);
	assert_int_equal(FACT("select count(*) from export_batch"), 2);
	assert_int_equal(FACT("select count(distinct content) from "
	    "export_batch"), 1);
	assert_string_equal(refusal("update export_batch set content = ''"),
	    "export_batch_append_only");
}

static void
test_members_see_their_own(void **state)
{
	struct browser	*b = browser_as(owner);

	(void)state;
	assert_int_equal(get(b, "/en/invoices"), 200);
	assert_has(b, "2026-000001");
	assert_has(b, "2026-000002");
	assert_lacks(b, "2026-000003");
	assert_has(b, "2026-000004");
	assert_int_equal(get(b, arena_printf(arena, "/en/invoices/%s",
	    invoice_of(CASE_A))), 200);
	assert_has(b, "48,000.00");
	assert_has(b, "PO-77");
	assert_lacks(b, "Prepared by");
	assert_int_equal(get(b, arena_printf(arena, "/en/invoices/%s",
	    invoice_of(CASE_D))), 404);
	assert_int_equal(get(b, "/en/billing"), 403);
	assert_int_equal(get(b, "/en/exports/1"), 403);
	b = browser_as(other_owner);
	assert_int_equal(get(b, "/en/invoices"), 200);
	assert_has(b, "2026-000003");
	assert_lacks(b, "2026-000001");
	assert_int_equal(get(b, arena_printf(arena, "/en/invoices/%s",
	    invoice_of(CASE_A))), 404);
	/* The one that was voided stays the centre's. */
	assert_int_equal(FACT("select count(*) from invoice where state = "
	    "'void'"), 1);
	assert_int_equal(get(browser_as(owner), arena_printf(arena,
	    "/en/invoices/%s", FACT_TEXT("select id from invoice where "
	    "state = 'void'"))), 404);
}

/* The same pages in Chinese, the record among them. */
static void
test_in_chinese(void **state)
{
	static const char *const	 typed[] = { "Harbour Tides Limited",
		"A whole month", "1 Cyberport Road",
		"NVIDIA H800 80 GB", NULL };
	const char *const		 paths[] = { "/tc/billing",
		"/tc/invoices", "/tc/audit", "/tc/audit?action=invoice",
		arena_printf(arena, "/tc/invoices/%s", invoice_of(CASE_D)) };
	struct browser			*b = browser_as(fact_person("Auditor",
					    ROLE_AUDITOR, ROLE_BILLER, -1));
	const char			*english;
	size_t				 i;

	(void)state;
	for (i = 0; i < sizeof(paths) / sizeof(paths[0]); i++) {
		assert_int_equal(get(b, paths[i]), 200);
		if ((english = english_in(arena, b->body, typed)) != NULL)
			fail_msg("%s: %s", paths[i], english);
	}
	assert_int_equal(get(b, "/tc/audit?action=invoice"), 200);
	assert_has(b, "2026年6月，草稿 3 張");
	assert_has(b, "2026年6月，明細 3 項");
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_closing, harness_fresh),
		cmocka_unit_test_setup(test_closed_stays_closed, harness_fresh),
		cmocka_unit_test_setup(test_drafts, harness_fresh),
		cmocka_unit_test_setup(test_page_shows_cents, harness_fresh),
		cmocka_unit_test_setup(test_drafts_are_hidden, harness_fresh),
		cmocka_unit_test_setup(test_two_people, harness_fresh),
		cmocka_unit_test_setup(test_issue, harness_fresh),
		cmocka_unit_test_setup(test_new_fiscal_year, harness_fresh),
		cmocka_unit_test_setup(test_issued_is_fixed, harness_fresh),
		cmocka_unit_test_setup(test_export, harness_fresh),
		cmocka_unit_test_setup(test_members_see_their_own, harness_fresh),
		cmocka_unit_test_setup(test_in_chinese, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, open_months, harness_close));
}
