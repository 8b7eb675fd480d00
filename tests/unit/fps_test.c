/* The FPS payload, against the vector of rules/money.md 10, and its limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "invoice/fps.h"

#define COUNT(a)	(sizeof(a) / sizeof((a)[0]))

static const struct fps_request	good = { .proxy = FPS_ID, .payee = "0000000",
    .amount = { 4800000 }, .bill_number = "INV202606000123" };

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

static const char *
payload(const struct fps_request *f)
{
	const char	*text = NULL;

	assert_null(fps_payload(arena, f, &text));
	return (text);
}

static void
test_vector(void **state)
{
	(void)state;
	assert_string_equal(payload(&good), "00020101021226270012hk.com.hkicl"
	    "0207000000052040000530334454084800"
	    "0.005802HK5902NA6002HK62190115INV20260600012363043858");
}

/* The check value of the CRC's own definition. */
static void
test_crc(void **state)
{
	(void)state;
	assert_int_equal(fps_crc("123456789", 9), 0x29b1);
	assert_int_equal(fps_crc("", 0), 0xffff);
}

/* A CRC below 0x1000 keeps its leading zero (rules/money.md 10). */
static void
test_crc_is_padded(void **state)
{
	char			 number[16];
	struct fps_request	 f = good;
	const char		*text;
	int			 i, padded = 0;

	(void)state;
	f.bill_number = number;
	for (i = 0; i < 200; i++) {
		snprintf(number, sizeof(number), "INV%012d", i);
		text = payload(&f);
		assert_memory_equal(text + strlen(text) - 8, "6304", 4);
		padded += text[strlen(text) - 4] == '0';
	}
	assert_in_range(padded, 1, 50);
}

static void
test_proxies(void **state)
{
	struct fps_request	 f = good;

	(void)state;
	f.proxy = FPS_MOBILE;
	f.payee = "+852-91234567";
	assert_non_null(strstr(payload(&f),
	    "26330012hk.com.hkicl0313+852-9123456752"));
	f.proxy = FPS_EMAIL;
	f.payee = "pay@example.test";
	f.clearing_code = "004";
	f.name = "HKCMCL";
	assert_non_null(strstr(payload(&f),
	    "26430012hk.com.hkicl01030040416pay@example.test52"));
	assert_non_null(strstr(payload(&f), "5906HKCMCL6002HK"));
}

static void
test_amounts(void **state)
{
	struct fps_request	 f = good;

	(void)state;
	f.amount.cents = 1;
	assert_non_null(strstr(payload(&f), "54040.01"));
	f.amount.cents = 999999999999;
	assert_non_null(strstr(payload(&f), "54139999999999.99"));
}

/* Everything at its longest still fits two digits of length. */
static void
test_longest(void **state)
{
	struct fps_request	 f = good;
	const char		*text;

	(void)state;
	f.proxy = FPS_EMAIL;
	f.payee = "abcdefghijabcdefghijabcdefghijabcdefghij@example.t";
	f.clearing_code = "388";
	f.name = "1234567890123456789012345";
	f.bill_number = "1234567890123456789012345";
	f.amount.cents = 999999999999;
	text = payload(&f);
	assert_non_null(strstr(text, "2677"));
	assert_non_null(strstr(text, "59251234567890123456789012345"));
	assert_non_null(strstr(text, "62290125123456789012345678901234563"));
}

static void
test_refused(void **state)
{
	static const struct { enum fps_proxy proxy; const char *payee; } bad[] = {
		{ FPS_ID, NULL }, { FPS_ID, "" }, { FPS_ID, "123456" },
		{ FPS_ID, "12345678" }, { FPS_ID, "1234567890" },
		{ FPS_ID, "12345a7" }, { FPS_MOBILE, "91234567" },
		{ FPS_MOBILE, "+852-9123456" }, { FPS_MOBILE, "+852 91234567" },
		{ FPS_EMAIL, "pay" }, { FPS_EMAIL, "@x" }, { FPS_EMAIL, "x@" },
		{ FPS_EMAIL, "a@b@c" }, { FPS_EMAIL, "a b@c" },
		{ FPS_EMAIL, "abcdefghijabcdefghijabcdefghijabcdefghij@example.te" },
	};
	struct fps_request	 f;
	const char		*text = NULL;
	size_t			 i;

	(void)state;
#define REFUSED(member, value, error) do {				\
	f = good;							\
	f.member = (value);						\
	assert_ptr_equal(fps_payload(arena, &f, &text), &(error));	\
	assert_null(text);						\
} while (0)
	for (i = 0; i < COUNT(bad); i++) {
		f = good;
		f.proxy = bad[i].proxy;
		f.payee = bad[i].payee;
		assert_ptr_equal(fps_payload(arena, &f, &text),
		    &fps_payee_invalid);
	}
	REFUSED(clearing_code, "", fps_clearing_code_invalid);
	REFUSED(clearing_code, "4", fps_clearing_code_invalid);
	REFUSED(clearing_code, "00a", fps_clearing_code_invalid);
	REFUSED(name, "", fps_name_invalid);
	REFUSED(name, "12345678901234567890123456", fps_name_invalid);
	REFUSED(name, "\xe6\x95\xb8", fps_name_invalid);
	REFUSED(amount.cents, 0, fps_amount_invalid);
	REFUSED(amount.cents, -1, fps_amount_invalid);
	REFUSED(amount.cents, 1000000000000, fps_amount_invalid);
	REFUSED(bill_number, NULL, fps_bill_number_invalid);
	REFUSED(bill_number, "", fps_bill_number_invalid);
	REFUSED(bill_number, "12345678901234567890123456",
	    fps_bill_number_invalid);
	REFUSED(bill_number, "INV\n1", fps_bill_number_invalid);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(test_vector),
		cmocka_unit_test(test_crc),
		cmocka_unit_test(test_crc_is_padded),
		cmocka_unit_test(test_proxies),
		cmocka_unit_test(test_amounts),
		cmocka_unit_test(test_longest),
		cmocka_unit_test(test_refused),
	};

	return (cmocka_run_group_tests(tests, setup, teardown));
}
