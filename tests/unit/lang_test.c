/* Which language a browser is shown, and what the catalogues hold. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
#include <cmocka.h>

#include "base/lang.h"

static void
a_browser_is_shown_what_it_likes_best(void **state)
{
	static const struct { const char *header; enum lang lang; } cases[] = {
		{ NULL, LANG_EN }, { "", LANG_EN }, { "fr", LANG_EN },
		{ "zh-HK,zh;q=0.9,en;q=0.5", LANG_TC }, { "zh-TW", LANG_TC },
		{ "zh", LANG_TC }, { "yue-HK", LANG_TC }, { "zh-Hant-CN", LANG_TC },
		{ "zh-CN,zh;q=0.9", LANG_SC }, { "zh-Hans", LANG_SC },
		{ "zh-Hans-HK", LANG_SC }, { "ZH-cn", LANG_SC },
		{ "zh-SG", LANG_SC }, { "en-GB,en;q=0.9,zh-CN;q=0.8", LANG_EN },
		{ "en;q=0.1, zh-CN;q=0.2", LANG_SC },
		{ "fr, de;q=0.9, zh-HK;q=0.1", LANG_TC },
		{ "zh-CN;q=0, en", LANG_EN }, { "zh-CN;q=x", LANG_EN },
		{ "zh-CN;q=0.001", LANG_SC }, { "zh-CN ; q=1.000", LANG_SC },
		{ "zhuang", LANG_EN }, { ",,, ,zh-CN", LANG_SC },
		{ ";;;", LANG_EN }, { "zh-CN;", LANG_EN }, { "zh-CN;q=", LANG_EN },
		{ "en;q=0.5,zh-HK;q=0.5", LANG_EN }, { "*", LANG_EN },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(lang_info[lang_accepted(cases[i].header)].path,
		    lang_info[cases[i].lang].path);
}

/* What the mainland says otherwise than Hong Kong is said so. */
static void
simplified_has_terms_of_its_own(void **state)
{
	static const struct { const char *key, *tc, *sc; } cases[] = {
		{ "Sign in", "\u767b\u5165", "\u767b\u5f55" },
		{ "Applications", "\u7533\u8acb", "\u7533\u8bf7" },
		{ "Computer vision", "\u96fb\u8166\u8996\u89ba",
		    "\u8ba1\u7b97\u673a\u89c6\u89c9" },
		{ "Simulation and digital twins",
		    "\u6a21\u64ec\u53ca\u6578\u78bc\u5b7f\u751f",
		    "\u6a21\u62df\u53ca\u6570\u5b57\u5b6a\u751f" },
		{ "Choose a file.", "\u8acb\u9078\u64c7\u6a94\u6848\u3002",
		    "\u8bf7\u9009\u62e9\u6587\u4ef6\u3002" },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_string_equal(lang_text(LANG_TC, cases[i].key), cases[i].tc);
		assert_string_equal(lang_text(LANG_SC, cases[i].key), cases[i].sc);
		assert_string_equal(lang_text(LANG_EN, cases[i].key),
		    cases[i].key);
	}
}

static void
the_catalogues_have_the_same_keys(void **state)
{
	const struct lang_table	*tc = &lang_tables[LANG_TC];
	const struct lang_table	*sc = &lang_tables[LANG_SC];
	size_t			 i;

	(void)state;
	assert_true(tc->n > 800);
	assert_int_equal(tc->n, sc->n);
	for (i = 0; i < tc->n; i++)
		assert_string_equal(tc->rows[i].key, sc->rows[i].key);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(a_browser_is_shown_what_it_likes_best),
		cmocka_unit_test(simplified_has_terms_of_its_own),
		cmocka_unit_test(the_catalogues_have_the_same_keys),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
