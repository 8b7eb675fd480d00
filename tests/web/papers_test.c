/*
 * The papers of an invoice: what rules/money.md 9 asks of the document and of
 * the export, field by field, from a real month that berth-jobs rendered.
 */
#include <stdio.h>
#include <string.h>

#include "scene.h"

#define TEXT_BYTES_MAX	65536

static struct id	 biller, checker, owner;
static struct scene	 scene;
static const char	*invoice;

static const char *
text_of(struct id id)
{
	return (arena_printf(arena, "%lld", (long long)id.n));
}

/* Sixteen cards from the 11th of June, case B of rules/money.md 5. */
static int
open_month(void **state)
{
	static const struct award	 from_11th = { "PB-PLACEHOLDER-2026-01",
		"h800-80g", "16", "2026-06-11", "2026-06-30", "7000",
		"100000000" };
	struct id			 org;

	harness_open(state);
	org = fact_org("Harbour Tides Limited");
	FACT("update organisation set name_zh = '海港潮汐有限公司', "
	    "address_zh = '香港數碼港道 1 號', billing_address = null, "
	    "purchase_order_no = 'PO-77', ubi = '87654321', "
	    "finance_email = 'finance@tides.test' where id = $1", text_of(org));
	owner = fact_person("Owner", -1);
	fact_member(org, owner, ROLE_OWNER);
	biller = fact_person("Biller", ROLE_BILLER, -1);
	checker = fact_person("Bill checker", ROLE_BILL_CHECKER, -1);
	scene = scene_award(org, owner, &from_11th);
	FACT("update clock set ahead = '2026-07-02 10:00+08' - now()");
	return (0);
}

static void
sent(struct id person, const char *path)
{
	assert_int_equal(post(browser_as(person), path, ""), 303);
}

/* From the end of the month to the document that berth-jobs makes. */
static int
issue(void **state)
{
	(void)state;
	arena_reset(arena);
	sent(biller, "/en/billing/2026-06/closing");
	sent(biller, "/en/billing/2026-06/drafts");
	invoice = FACT_TEXT("select '/en/invoices/' || id from invoice");
	sent(checker, arena_printf(arena, "%s/check", invoice));
	sent(biller, arena_printf(arena, "%s/issue", invoice));
	/* Pango's caches live until the process ends. */
	assert_int_equal(shell("ASAN_OPTIONS=detect_leaks=0 "
	    "$B/berth-jobs --once >/dev/null 2>&1"), 0);
	return (0);
}

/* The text of the document as its buyer gets it. */
static const char *
document(void)
{
	struct browser	*b = browser_as(owner);
	char		*text = arena_take(arena, TEXT_BYTES_MAX);
	const char	*name = arena_printf(arena, "/tmp/berth-paper-%lld.pdf",
			    (long long)owner.n);
	FILE		*f;

	assert_int_equal(get(b, arena_printf(arena, "%s/pdf", invoice)), 200);
	assert_string_equal(b->rep->content_type, "application/pdf");
	assert_non_null(f = fopen(name, "w"));
	assert_int_equal(fwrite(b->rep->raw.p, 1, b->rep->raw.n, f),
	    b->rep->raw.n);
	assert_int_equal(fclose(f), 0);
	assert_non_null(f = popen(arena_printf(arena,
	    "LC_ALL=C.UTF-8 pdftotext -layout %s -", name), "r"));
	assert_in_range(fread(text, 1, TEXT_BYTES_MAX - 1, f), 100,
	    TEXT_BYTES_MAX - 2);
	assert_int_equal(pclose(f), 0);
	assert_int_equal(remove(name), 0);
	return (text);
}

static void
has(const char *text, const char *field, const char *value)
{
	if (strstr(text, value) == NULL)
		fail_msg("%s: no %s in\n%s", field, value, text);
}

static void
test_document(void **state)
{
	const struct { const char *field, *values[4]; } fields[] = {
		{ "title", { "INVOICE", "發票" } },
		{ "number", { "Invoice no.", "發票號碼", "2026-000001" } },
		{ "issue date", { "Issue date", "發出日期", "2 July 2026",
		    "2026年7月2日" } },
		{ "due date", { "Due date", "到期日", "1 August 2026",
		    "2026年8月1日" } },
		{ "seller", { "AI Supercomputing Centre", "人工智能超算中心",
		    "Cyberport, Hong Kong", "香港數碼港" } },
		{ "its BR number", { "Business Registration", "商業登記號碼",
		    "00000000" } },
		{ "buyer", { "Bill to", "致", "Harbour Tides Limited",
		    "海港潮汐有限公司" } },
		{ "address", { "1 Cyberport Road", "香港數碼港道 1 號" } },
		{ "UBI", { "UBI", "商業識別碼", "87654321" } },
		{ "PO", { "Purchase order", "採購訂單", "PO-77" } },
		{ "agreement", { "Agreement", "資助協議", FACT_TEXT("select "
		    "reference from offer where id = $1",
		    text_of(scene.offer)) } },
		{ "allocation", { "Allocation", "算力配額", FACT_TEXT("select "
		    "reference from allocation where id = $1",
		    text_of(scene.allocation)) } },
		{ "service period", { "Service period", "服務期間",
		    "11–30 June 2026",
		    "2026年6月11–30日" } },
		{ "SKU", { "GPU-RES-H800", "Reserved", "預留" } },
		{ "quantity", { "Quantity", "數量", "16" } },
		{ "unit", { "card-month", "卡月" } },
		{ "list price", { "List price", "標價", "10,000.00" } },
		{ "proration", { "Days", "日數", "20/30" } },
		{ "gross", { "Gross", "標價金額", "106,666.67" } },
		{ "credit", { "Credit", "服務補償", "–" } },
		{ "subsidy", { "Subsidy", "資助額", "74,666.67", "AISS 70%" } },
		{ "net", { "Net", "應付額", "32,000.00" } },
		{ "total", { "Net payable", "HK$ 32,000.00" } },
		{ "FPS", { "FPS ID", "轉數快識別碼", "0000000" } },
		{ "bank", { "Bank", "銀行", "Account number",
		    "000-000000-000" } },
		{ "contact", { "finance@example.test" } },
	};
	const char	*text = document();
	size_t		 i, k;

	(void)state;
	for (i = 0; i < sizeof(fields) / sizeof(fields[0]); i++) {
		for (k = 0; k < 4 && fields[i].values[k] != NULL; k++)
			has(text, fields[i].field, fields[i].values[k]);
	}
}

/* The page says what the document says. */
static void
test_page(void **state)
{
	struct browser	*b = browser_as(owner);

	(void)state;
	assert_int_equal(get(b, invoice), 200);
	assert_has(b, FACT_TEXT("select reference from offer"));
	assert_has(b, FACT_TEXT("select reference from allocation"));
	assert_has(b, "海港潮汐有限公司");
	assert_has(b, "AISS");
}

static void
test_export(void **state)
{
	struct browser	*b = browser_as(biller);

	(void)state;
	sent(biller, "/en/billing/2026-06/exports");
	assert_int_equal(get(b, arena_printf(arena, "/en/exports/%s",
	    FACT_TEXT("select max(id) from export_batch"))), 200);
	assert_string_equal(arena_copy(arena, (const char *)b->rep->raw.p,
	    b->rep->raw.n), arena_printf(arena, "\xef\xbb\xbf" "invoice_no,"
	    "line_no,issue_date,fiscal_year,customer_ubi,customer_name,"
	    "agreement_no,sku,period_start,period_end,quantity,unit,"
	    "list_unit_price,gross,service_credit,subsidy_rate,subsidy,net,"
	    "currency,price_book,status,billed_numerator,billed_denominator"
	    "\r\n2026-000001,1,2026-07-02,2026,"
	    "87654321,Harbour Tides Limited,%s,GPU-RES-H800,2026-06-11,"
	    "2026-06-30,16,card_month,10000.00,106666.67,0.00,0.7000,74666.67,"
	    "32000.00,HKD,PB-PLACEHOLDER-2026-01,issued,320,30\r\n",
	    FACT_TEXT("select reference from offer")));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_document, issue),
		cmocka_unit_test(test_page),
		cmocka_unit_test(test_export),
	};

	return (cmocka_run_group_tests(tests, open_month, harness_close));
}
