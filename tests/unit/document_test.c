/* What is taken for a PDF, and what becomes of the name that was sent. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "base/str.h"
#include "document/document.h"

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

static void
test_names(void **state)
{
	static const struct { const char *sent, *kept; } cases[] = {
		{ "plan.pdf", "plan.pdf" }, { "", "document.pdf" },
		{ "C:\\work\\plan.pdf", "plan.pdf" }, { "a/b/", "document.pdf" },
		{ "../../plan.pdf", "plan.pdf" }, { "a\r\nb.pdf", "a__b.pdf" },
		{ "  \xe6\xb8\xaf.pdf ", "\xe6\xb8\xaf.pdf" },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++)
		assert_string_equal(document_file_name(arena, cases[i].sent),
		    cases[i].kept);
}

/* A name may be as long as a body: were it read once a character, this test
 * would not end. */
static void
test_long_names(void **state)
{
	size_t		 n, len = 3 * 1024 * 1024;
	char		*sent = arena_take(arena, len + 1);
	const char	*kept;

	(void)state;
	for (n = 0; n < len; n += 3)
		memcpy(sent + n, "\xe6\xb8\xaf", 3);
	kept = document_file_name(arena, sent);
	assert_int_equal(str_chars(kept), FILE_NAME_CHARS_MAX);
	assert_int_equal(strlen(kept), 3 * (FILE_NAME_CHARS_MAX - 4) + 4);
	sent[3 * (FILE_NAME_CHARS_MAX - 4)] = '\0';
	assert_string_equal(document_file_name(arena, sent), kept);
}

static void
test_content(void **state)
{
	static const struct { const char *content; bool is_pdf; } cases[] = {
		{ "%PDF-1.4 %%EOF", true }, { "%PDF-%%EOF\r\n\r\n", true },
		{ "", false }, { "%PDF", false }, { "%PDF-1.4 %%EO", false },
		{ "x%PDF-1.4 %%EOF", false }, { "%%EOF %PDF-", false },
	};
	struct bytes	 c;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		c.p = (const unsigned char *)cases[i].content;
		c.n = strlen(cases[i].content);
		assert_ptr_equal(document_check(c), cases[i].is_pdf ? NULL :
		    &document_not_pdf);
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(test_names), cmocka_unit_test(test_long_names),
		cmocka_unit_test(test_content),
	};

	return (cmocka_run_group_tests(tests, open_arena, close_arena));
}
