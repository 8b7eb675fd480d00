/* The CSV writer field by field, and the export of rules/money.md 9 whole. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/csv.h"
#include "base/day.h"
#include "base/money.h"
#include "base/str.h"
#include "invoice/export.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))
#define BOM		"\xef\xbb\xbf"
#define HEADING								\
	BOM "invoice_no,line_no,issue_date,fiscal_year,customer_ubi,"	\
	"customer_name,agreement_no,sku,period_start,period_end,"	\
	"quantity,unit,list_unit_price,gross,service_credit,"		\
	"subsidy_rate,subsidy,net,currency,price_book,status,"		\
	"billed_numerator,billed_denominator\r\n"

static struct arena	*arena;

static int
setup(void **state)
{
	(void)state;
	arena = arena_create();
	return (0);
}

static int
teardown(void **state)
{
	(void)state;
	arena_destroy(arena);
	return (0);
}

static void
assert_bytes(struct bytes b, const char *expected)
{
	assert_int_equal(b.n, strlen(expected));
	assert_memory_equal(b.p, expected, b.n);
}

static struct day
day(int year, int month, int mday)
{
	return (day_of_date((struct date){ year, month, mday }));
}

static void
test_text(void **state)
{
	static const struct { const char *text, *written; } cases[] = {
		{ "plain", "plain" },
		{ "", "" },
		{ NULL, "" },
		{ "a,b", "\"a,b\"" },
		{ "say \"hello\"", "\"say \"\"hello\"\"\"" },
		{ "\"", "\"\"\"\"" },
		{ "two\nlines", "\"two\nlines\"" },
		{ "return\rhere", "\"return\rhere\"" },
		{ "數碼港", "數碼港" },
		{ "=1+1", "'=1+1" },
		{ "+852", "'+852" },
		{ "-1", "'-1" },
		{ "@sum", "'@sum" },
		{ "\tx", "'\tx" },
		{ "\rx", "\"'\rx\"" },
		{ "\nx", "\"'\nx\"" },
		{ "  =1", "'  =1" },
		{ "=HYPERLINK(\"x\",1)", "\"'=HYPERLINK(\"\"x\"\",1)\"" },
		{ "＝1", "'＝1" },
		{ "＋1", "'＋1" },
		{ "－1", "'－1" },
		{ "＠1", "'＠1" },
		{ "a=b", "a=b" },
		/* What a spreadsheet would write otherwise. */
		{ "00765432", "'00765432" }, { "1.10", "'1.10" },
		{ "1,000", "\"'1,000\"" }, { "12E5", "'12E5" },
		{ "3/4", "'3/4" }, { "2026-06", "'2026-06" },
		{ "1-2-2026", "'1-2-2026" }, { "12:30", "'12:30" },
		{ "50%", "'50%" }, { "1234567890123456", "'1234567890123456" },
		{ "87654321", "87654321" }, { "0", "0" }, { "C0012345", "C0012345" },
		{ "2026-000001", "2026-000001" }, { "AISS-2026-0001", "AISS-2026-0001" },
		{ "7 of 9", "7 of 9" }, { "123456789012345", "123456789012345" },
		{ "（甲）", "（甲）" },
	};
	struct csv	 c;
	size_t		 i;

	(void)state;
	for (i = 0; i < COUNT(cases); i++) {
		c = csv_begin(arena);
		csv_text(&c, cases[i].text);
		csv_text(&c, "z");
		csv_end_row(&c);
		assert_bytes(csv_bytes(&c), arena_printf(arena, BOM "%s,z\r\n",
		    cases[i].written));
	}
}

static void
test_numbers(void **state)
{
	static const int64_t	 cents[] = { 0, 5, 123450, -123450, -5,
	    INT64_MAX, INT64_MIN };
	struct csv		 c = csv_begin(arena);
	size_t			 i;

	(void)state;
	for (i = 0; i < COUNT(cents); i++)
		csv_money(&c, (struct money){ cents[i] });
	csv_end_row(&c);
	csv_int(&c, 0);
	csv_int(&c, -7);
	csv_rate(&c, (struct rate){ 7000 });
	csv_rate(&c, (struct rate){ 10000 });
	csv_rate(&c, (struct rate){ 1 });
	csv_card_hours(&c, (struct card_seconds){ 135000 });
	csv_card_hours(&c, (struct card_seconds){ 1 });
	csv_day(&c, day(2026, 6, 1));
	csv_day(&c, DAY_NONE);
	csv_end_row(&c);
	assert_bytes(csv_bytes(&c), BOM "0.00,0.05,1234.50,-1234.50,-0.05,"
	    "92233720368547758.07,-92233720368547758.08\r\n"
	    "0,-7,0.7000,1.0000,0.0001,37.5000,0.0003,2026-06-01,\r\n");
}

static void
test_grows(void **state)
{
	struct csv	 c = csv_begin(arena);
	struct bytes	 b;
	int		 i;

	(void)state;
	for (i = 0; i < 20000; i++) {
		csv_int(&c, i % 10);
		csv_end_row(&c);
	}
	b = csv_bytes(&c);
	assert_int_equal(b.n, 3 + 20000 * 3);
	for (i = 0; i < 20000; i++)
		assert_int_equal(b.p[3 + 3 * i], '0' + i % 10);
}

static struct export_row
reserved_row(void)
{
	return ((struct export_row){ "2026-000001", 1, day(2026, 7, 2),
	    "12345678", "Harbour, Ltd. 海港", "AGR-2026-0007", "PB-2026-01",
	    "issued", { .sku = "GPU-RES-CARD-MONTH", .first = day(2026, 6, 1),
	    .last = day(2026, 6, 30), .unit = INVOICE_UNIT_MONTH,
	    .cards = { 16 }, .list_price = { 1000000 }, .rate = { 7000 },
	    .amounts = { { 16000000 }, { 400000 }, { 10920000 }, { 4680000 } } } });
}

static struct export_row
metered_row(void)
{
	return ((struct export_row){ "2027-000001", 2, day(2027, 4, 1), NULL,
	    "=cmd", "AGR-2026-0008", "PB-2026-01", "issued",
	    { .sku = "GPU-OD-CARD-HOUR", .first = day(2027, 3, 1),
	    .last = day(2027, 3, 31), .unit = INVOICE_UNIT_HOUR,
	    .held = { 135000 }, .list_price = { 2000 },
	    .amounts = { { 75000 }, { 0 }, { 0 }, { 75000 } } } });
}

static void
test_export(void **state)
{
	const struct export_row	 rows[] = { reserved_row(), metered_row() };
	struct export		 e = invoice_export_begin(arena);
	struct export_totals	 t;

	(void)state;
	invoice_export_put(&e, &rows[0]);
	invoice_export_put(&e, &rows[1]);
	assert_bytes(csv_bytes(&e.csv), HEADING
	    "2026-000001,1,2026-07-02,2026,12345678,\"Harbour, Ltd. 海港\","
	    "AGR-2026-0007,GPU-RES-CARD-MONTH,2026-06-01,2026-06-30,16,"
	    "card_month,10000.00,160000.00,4000.00,0.7000,109200.00,46800.00,"
	    "HKD,PB-2026-01,issued,480,30\r\n"
	    "2027-000001,2,2027-04-01,2027,,'=cmd,AGR-2026-0008,"
	    "GPU-OD-CARD-HOUR,2027-03-01,2027-03-31,37.5000,card_hour,20.00,"
	    "750.00,0.00,0.0000,0.00,750.00,HKD,PB-2026-01,issued,"
	    "135000,3600\r\n");
	t = e.totals;
	assert_int_equal(t.rows, 2);
	assert_int_equal(t.amounts.gross.cents, 16075000);
	assert_int_equal(t.amounts.credit.cents, 400000);
	assert_int_equal(t.amounts.subsidy.cents, 10920000);
	assert_int_equal(t.amounts.net.cents, 4755000);
	e = invoice_export_begin(arena);
	assert_bytes(csv_bytes(&e.csv), HEADING);
}

/* The cells of the only row below the heading. */
static char **
cells(struct bytes b, char **cell, size_t max)
{
	char	*s = strstr(arena_copy(arena, (const char *)b.p, b.n), "\r\n") + 2;
	size_t	 i;

	for (i = 0; i < max && s != NULL; i++)
		cell[i] = strsep(&s, ",\r");
	assert_int_equal(i, max);
	return (cell);
}

static int64_t
cents(const char *s)
{
	int64_t	 n;

	assert_true(str_decimal(s, 2, &n));
	return (n);
}

/* A line of any length, price and part of a month or an hour. */
static struct export_row
any_row(void)
{
	struct export_row	 r = { .invoice_number = "1", .line_number = 1,
				    .issued = day(2026, 7, 2),
				    .customer_name = "A", .agreement = "B",
				    .price_book = "C", .status = "issued" };
	struct invoice_line	*l = &r.line;
	struct charge		 c = { .list_price = { 1 + rand() % 5000000 },
				    .cap_left = CAP_NONE,
				    .rate = { 100 * (rand() % 91) } };

	l->sku = "S";
	l->first = day_add(day(2024, 1, 1), rand() % 1500);
	l->last = day_add(l->first, rand() % (day_month_last(l->first).n -
	    l->first.n + 1));
	l->unit = rand() % 2 == 0 ? INVOICE_UNIT_MONTH : INVOICE_UNIT_HOUR;
	l->cards.n = 1 + rand() % 999;
	l->held.n = rand() % 50000000;
	l->list_price = c.list_price;
	l->rate = c.rate;
	c.by = l->unit == INVOICE_UNIT_MONTH ? CHARGE_BY_MONTH :
	    CHARGE_BY_SECOND;
	c.cards = l->cards;
	c.first = l->first;
	c.last = l->last;
	c.held = l->held;
	assert_null(rating_charge(&c, &l->amounts));
	return (r);
}

/*
 * What a reader of the file can do with nothing but the file: price times
 * numerator over denominator, half-up to the cent, is the gross of each row,
 * and gross less credit and subsidy is its net.
 */
static void
test_export_multiplies(void **state)
{
	char			*cell[23];
	struct export		 e;
	struct export_row	 r;
	wide			 billed, over;
	int			 i;

	(void)state;
	srand(20261127);
	for (i = 0; i < 3000; i++) {
		r = any_row();
		e = invoice_export_begin(arena);
		invoice_export_put(&e, &r);
		cells(csv_bytes(&e.csv), cell, COUNT(cell));
		billed = (wide)cents(cell[12]) * atoll(cell[21]);
		over = atoll(cell[22]);
		assert_int_equal((int64_t)((2 * billed + over) / (2 * over)),
		    cents(cell[13]));
		assert_int_equal(cents(cell[13]) - cents(cell[14]) -
		    cents(cell[16]), cents(cell[17]));
		arena_reset(arena);
	}
}

/* A document is refused when a line, or the sum of them, is a cent off. */
static void
test_document_check(void **state)
{
	struct invoice_line	 lines[2] = { reserved_row().line,
	    metered_row().line };
	struct invoice_document	 d = { .lines = lines, .lines_n = 2,
	    .total = { { 16075000 }, { 400000 }, { 10920000 }, { 4755000 } } };

	(void)state;
	assert_null(invoice_document_check(&d));
	d.total.net.cents++;
	assert_ptr_equal(invoice_document_check(&d), &invoice_unbalanced);
	d.total.net.cents--;
	lines[1].amounts.net.cents++;
	assert_ptr_equal(invoice_document_check(&d), &invoice_unbalanced);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(test_text),
		cmocka_unit_test(test_numbers),
		cmocka_unit_test(test_grows),
		cmocka_unit_test(test_export),
		cmocka_unit_test(test_export_multiplies),
		cmocka_unit_test(test_document_check),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
