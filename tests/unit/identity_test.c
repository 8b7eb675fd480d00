/* What may be a password. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "base/arena.h"
#include "identity/identity.h"
#include "identity/password.h"

#define N(a)	(sizeof(a) / sizeof((a)[0]))

static struct arena	*arena;

static int
open_arena(void **state)
{
	(void)state;
	identity_start();
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
passwords(void **state)
{
	static const char	 k[] = "q7wz 2mx9vk4 tb8nr1 yjc5 hs3 pd6 gf0 lA";
	static const struct { const char *password; const struct err *want; }
	    cases[] = {
		{ NULL, &password_short },
		{ "", &password_short },
		{ "fourteen chars", &password_short },
		{ "fifteen   chars", NULL },
		{ "數據中心數據中心數據中心數據", &password_short },
		{ "我們今天下午三點去西貢看海吃魚蛋", NULL },
		{ "correct horse battery staple", NULL },
		{ "Password12345678", &password_common },
		{ "passwordpassword", &password_common },
		{ "PASSWORDPASSWORDPASSWORD!!", &password_common },
		{ "1234567890123456", &password_common },
		{ "aaaaaaaaaaaaaaaa", &password_common },
		{ "abcdefghijklmnop", &password_common },
		{ "zyxwvutsrqponmlk", &password_common },
		{ "qwertyuiopasdfgh", &password_common },
		{ "dragon-987654321", &password_common },
		{ "mei.ling@example.hk", &password_own },
		{ "MEI.LING@example.hk1", &password_own },
		{ "xx-chan mei ling", &password_own },
		{ "chan mei ling eats 3 apples", NULL },
	};
	char	 long_one[PASSWORD_BYTES_MAX + 2];
	size_t	 i;

	(void)state;
	for (i = 0; i < N(cases); i++) {
		if (password_check(arena, cases[i].password,
		    "mei.ling@example.hk", "Chan Mei Ling") != cases[i].want)
			fail_msg("case %zu: %s", i, cases[i].password);
	}
	for (i = 0; i < sizeof(long_one) - 1; i++)
		long_one[i] = k[i % (sizeof(k) - 1)];
	long_one[PASSWORD_BYTES_MAX + 1] = '\0';
	assert_ptr_equal(password_check(arena, long_one, NULL, NULL),
	    &password_long);
	long_one[PASSWORD_BYTES_MAX] = '\0';
	assert_null(password_check(arena, long_one, NULL, NULL));
}

static void
listed_words_are_found(void **state)
{
	size_t	 i;

	(void)state;
	assert_true(common_passwords_n > 3000);
	for (i = 0; i < common_passwords_n; i++) {
		assert_true(i == 0 || strcmp(common_passwords[i - 1],
		    common_passwords[i]) < 0);
		if (strspn(common_passwords[i], "0123456789") == 0)
			assert_ptr_equal(password_check(arena,
			    arena_printf(arena, "%s-2027-0303-115-1",
			    common_passwords[i]), NULL, NULL),
			    &password_common);
	}
}

static void
tokens_have_one_spelling(void **state)
{
	static const char *const	 wrong[] = { "", "AAECAwQFBgcICQoLDA0O",
		"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh9",
		"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh+",
		"AAECAwQFBgcICQ\xffLDA0ODxAREhMUFRYXGBkaGxwdHh8" };
	size_t				 i;

	(void)state;
	assert_int_equal(token_hash(arena,
	    "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8").n, TOKEN_HASH_BYTES);
	assert_null(token_hash(arena, NULL).p);
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_null(token_hash(arena, wrong[i]).p);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(passwords),
		cmocka_unit_test(listed_words_are_found),
		cmocka_unit_test(tokens_have_one_spelling),
	};

	return (cmocka_run_group_tests(tests, open_arena, close_arena));
}
