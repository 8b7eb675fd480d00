/* What people write: kept in one form, or refused; addresses and numbers. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>
#include <string.h>

#include "base/arena.h"
#include "text/text.h"

#define N(a)	(sizeof(a) / sizeof((a)[0]))

typedef const struct err *reader(struct arena *, const char *, struct clean *);
struct case_of { const char *typed, *kept; };
struct refusal { const char *typed; const struct err *err; int64_t at; };

static struct arena	*arena;

static void
keeps(reader *read, const struct case_of *c, size_t n)
{
	struct clean	 got;
	size_t		 i;

	for (i = 0; i < n; i++) {
		assert_null(read(arena, c[i].typed, &got));
		assert_string_equal(got.text, c[i].kept);
		/* What is kept is kept as it is. */
		assert_null(read(arena, c[i].kept, &got));
		assert_string_equal(got.text, c[i].kept);
	}
}

static void
refuses(reader *read, const struct refusal *c, size_t n)
{
	struct clean	 got;
	size_t		 i;

	for (i = 0; i < n; i++) {
		assert_ptr_equal(read(arena, c[i].typed, &got), c[i].err);
		assert_null(got.text);
		if (c[i].at != 0)
			assert_int_equal(got.at, c[i].at);
	}
}

static void
blanks_are_folded(void **state)
{
	static const struct case_of	 lines[] = {
		{ "", "" }, { " ", "" }, { "\u3000", "" },
		{ "\u00a0\u2003\t", "" }, { "  Tai  Man ", "Tai Man" },
		{ "陳\u3000大文", "陳 大文" }, { "a\u00a0b", "a b" },
		{ "a \u2009 \t b", "a b" }, { "\u3000李\u3000", "李" },
		{ "x\r\n", "x" }, { "\nx", "x" }, { "\u2028", "" },
	};
	static const struct case_of	 paragraphs[] = {
		{ "one\r\ntwo", "one\ntwo" }, { "one\rtwo", "one\ntwo" },
		{ "one\u2028two\u2029three", "one\ntwo\nthree" },
		{ "one \t\r\n\r\n\u3000\u3000二", "one\n\n\u3000\u3000二" },
		{ "\n\n one \n\n", "one" }, { "a\tb  c", "a\tb  c" },
		{ "a\u00a0b", "a b" }, { "\u3000\n\u3000", "" },
		{ "one\xc2\x85two", "one\ntwo" },
	};

	(void)state;
	keeps(text_line, lines, N(lines));
	keeps(text_lines, paragraphs, N(paragraphs));
}

static void
one_form(void **state)
{
	static const struct case_of	 c[] = {
		{ "E\u0301lan", "\u00c9lan" }, { "A\u030angstrom", "\u00c5ngstrom" },
		{ "\u212b", "\u00c5" }, { "Vie\u0323\u0302t", "Vi\u1ec7t" },
		{ "\u1112\u1161\u11ab", "\ud55c" }, { "\uf900", "\u8c48" },
	};

	(void)state;
	keeps(text_line, c, N(c));
}

static void
hidden_text_is_refused(void **state)
{
	static const struct refusal	 c[] = {
		{ "\u200b", &text_hidden, 1 }, { "Tai\u200bMan", &text_hidden, 4 },
		{ "Tai\u00adMan", &text_hidden, 4 }, { "x\ufeff", &text_hidden, 2 },
		{ "cod\u202efdp.exe", &text_hidden, 4 },
		{ "a\u2066b\u2069", &text_hidden, 2 }, { "\u200ea", &text_hidden, 1 },
		{ "a\u061c", &text_hidden, 2 }, { "\u3164", &text_hidden, 1 },
		{ "\u115f", &text_hidden, 1 }, { "\u2800", &text_hidden, 1 },
		{ "a\u200db", &text_hidden, 2 }, { "陳\u200d大", &text_hidden, 2 },
		{ "a\u2060b", &text_hidden, 2 }, { "a\U000e0061", &text_hidden, 2 },
		{ "\u200d👩", &text_hidden, 1 }, { "क\u200d", &text_hidden, 2 },
		{ "a\ufe0f", &text_hidden, 2 }, { "1\ufe0f", &text_hidden, 2 },
		{ "\ue000", &text_unreadable, 1 }, { "?\ufffd", &text_unreadable, 2 },
		{ "\ufffc", &text_unreadable, 1 }, { "\ufdd0", &text_unreadable, 1 },
		{ "\U0010ffff", &text_unreadable, 1 },
		{ "Bell\a", &text_one_line, 5 }, { "a\nb", &text_one_line, 2 },
		{ "a\u2028b", &text_one_line, 2 }, { "a\xc2\x85" "b", &text_one_line, 2 },
		{ "\xc3(", &text_broken, 0 }, { "\xed\xa0\x80", &text_broken, 0 },
	};
	static const struct refusal	 lines[] = {
		{ "one\ntwo\a", &text_control, 8 }, { "\033[2J", &text_control, 1 },
		{ "a\nb\u202e", &text_hidden, 4 }, { "a\xc2\x90", &text_control, 2 },
		{ "a\177", &text_control, 2 },
	};

	(void)state;
	refuses(text_line, c, N(c));
	refuses(text_lines, lines, N(lines));
}

static void
needed_joiners_stay(void **state)
{
	static const struct case_of	 c[] = {
		{ "می\u200cخواهم", "می\u200cخواهم" },		/* Persian */
		{ "क्\u200dष", "क्\u200dष" },			/* Hindi */
		{ "ශ්\u200dරී", "ශ්\u200dරී" },			/* Sinhala */
		{ "👩\u200d🔬", "👩\u200d🔬" },
		{ "👩🏽\u200d🚀", "👩🏽\u200d🚀" },
		{ "❤\ufe0f\u200d🔥", "❤\ufe0f\u200d🔥" },
		{ "1\ufe0f\u20e3", "1\ufe0f\u20e3" },
		{ "葛\U000e0100城", "葛\U000e0100城" },		/* a name's form */
		{ "ᠠ\u180b", "ᠠ\u180b" }, { "🇭🇰", "🇭🇰" },
	};

	(void)state;
	keeps(text_line, c, N(c));
}

static void
codes_are_plain(void **state)
{
	static const struct case_of	 c[] = {
		{ "ＡＩＳＳ－２０２６", "AISS-2026" }, { "\u300012\u00a0", "12" },
		{ "１，２３４．５０", "1,234.50" }, { "２０２６－１１－２７", "2026-11-27" },
		{ "\ufb01", "fi" }, { "", "" }, { "\u3000", "" },
	};
	size_t				 i;

	(void)state;
	for (i = 0; i < N(c); i++)
		assert_string_equal(text_plain(arena, c[i].typed), c[i].kept);
}

/* NIST SP 800-63B-4: the same password from every keyboard. */
static void
passwords_have_one_form(void **state)
{
	static const struct case_of	 c[] = {
		{ "e\u0301cole", "\u00e9cole" }, { "ｈａｒｂｏｕｒ", "harbour" },
		{ "  two  blanks ", "  two  blanks " }, { "\a\n", "\a\n" },
		{ "港\u200b", "港\u200b" }, { "\xff", "\xff" },
	};
	size_t				 i;

	(void)state;
	for (i = 0; i < N(c); i++)
		assert_string_equal(text_password(arena, c[i].typed),
		    c[i].kept);
}

static void
names_of_files_are_mended(void **state)
{
	static const struct case_of	 c[] = {
		{ "cod\u202efdp.exe", "cod_fdp.exe" }, { "a\tb.pdf", "a b.pdf" },
		{ "\u200b.pdf", "_.pdf" }, { "a\r\nb", "a__b" }, { "\u3000", "" },
		{ "計劃書.pdf", "計劃書.pdf" }, { "\xff", "_" },
	};
	size_t				 i;

	(void)state;
	for (i = 0; i < N(c); i++)
		assert_string_equal(text_mended(arena, c[i].typed), c[i].kept);
}

static void
addresses(void **state)
{
	static const struct case_of	 good[] = {
		{ "a@example.test", "a@example.test" },
		{ "a@example.test\u00a0", "a@example.test" },
		{ "\u3000a@example.test\u3000", "a@example.test" },
		{ "Ada.Lovelace+x@Example.TEST", "ada.lovelace+x@example.test" },
		{ "ａ＠ｅｘａｍｐｌｅ．ｔｅｓｔ", "a@example.test" },
		{ "a@例子.公司", "a@xn--fsqu00a.xn--55qx5d" },
		{ "a@B\u00dcCHER.example", "a@xn--bcher-kva.example" },
		{ "a@bu\u0308cher.example", "a@xn--bcher-kva.example" },
		{ "a@例子。公司", "a@xn--fsqu00a.xn--55qx5d" },
		{ "o'neil@x.hk", "o'neil@x.hk" }, { "a@x-y.hk", "a@x-y.hk" },
	};
	static const struct refusal	 bad[] = {
		{ "", &email_wrong, 0 }, { "a", &email_wrong, 0 },
		{ "a..b@x.hk", &email_wrong, 0 }, { ".a@x.hk", &email_wrong, 0 },
		{ "a.@x.hk", &email_wrong, 0 }, { "@x.hk", &email_wrong, 0 },
		{ "a@b@x.hk", &email_wrong, 0 }, { "a@x", &email_wrong, 0 },
		{ "a@x..hk", &email_wrong, 0 }, { "a@.hk", &email_wrong, 0 },
		{ "a@x.hk.", &email_wrong, 0 }, { "a@-x.hk", &email_wrong, 0 },
		{ "a@x-.hk", &email_wrong, 0 }, { "a@192.0.2.1", &email_wrong, 0 },
		{ "a b@x.hk", &email_wrong, 0 }, { "a@x .hk", &email_wrong, 0 },
		{ "<a@x.hk>", &email_wrong, 0 }, { "a@x.hk,b@x.hk", &email_wrong, 0 },
		{ "\"a\"@x.hk", &email_wrong, 0 }, { "a@x_y.hk", &email_wrong, 0 },
		{ "a@example.test\u200b", &text_hidden, 15 },
		{ "a\u202e@example.test", &text_hidden, 2 },
		{ "\u00c9@example.test", &email_not_latin, 0 },
		{ "用戶@example.test", &email_not_latin, 0 },
		{ "a@x.hk\nBcc: b@x.hk", &text_one_line, 7 },
		{ "a@xn--\u00fc.test", &email_wrong, 0 },
		{ "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@x.hk",
		    &email_wrong, 0 },
	};

	(void)state;
	keeps(email_parse, good, N(good));
	refuses(email_parse, bad, N(bad));
}

static void
telephones(void **state)
{
	static const struct case_of	 good[] = {
		{ "+85221234567", "+85221234567" }, { "2123 4567", "+85221234567" },
		{ "+852 2123-4567", "+85221234567" }, { "0085298765432", "+85298765432" },
		{ "+1 (415) 555-0100", "+14155550100" }, { "+861012345678", "+861012345678" },
		{ "２１２３\u3000４５６７", "+85221234567" },
	};
	static const struct refusal	 bad[] = {
		{ "", &phone_wrong, 0 }, { "+8522123456", &phone_wrong, 0 },
		{ "+852212345678", &phone_wrong, 0 }, { "+85211234567", &phone_wrong, 0 },
		{ "11234567", &phone_wrong, 0 }, { "+", &phone_wrong, 0 },
		{ "+12345", &phone_wrong, 0 }, { "+1234567890123456", &phone_wrong, 0 },
		{ "++85221234567", &phone_wrong, 0 }, { "2123456", &phone_wrong, 0 },
		{ "+0123456789", &phone_wrong, 0 }, { "ring me", &phone_wrong, 0 },
		{ "2123\u200b4567", &text_hidden, 5 },
	};

	(void)state;
	keeps(phone_parse, good, N(good));
	refuses(phone_parse, bad, N(bad));
}

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

int
main(void)
{
	static const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(blanks_are_folded),
		cmocka_unit_test(one_form),
		cmocka_unit_test(hidden_text_is_refused),
		cmocka_unit_test(needed_joiners_stay),
		cmocka_unit_test(codes_are_plain),
		cmocka_unit_test(passwords_have_one_form),
		cmocka_unit_test(names_of_files_are_mended),
		cmocka_unit_test(addresses),
		cmocka_unit_test(telephones),
	};

	return (cmocka_run_group_tests(tests, open_arena, close_arena));
}
