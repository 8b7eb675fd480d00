/* Browsers in short words. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

#include "identity/session.h"
#include "identity/throttle.h"

#define N(a)	(sizeof(a) / sizeof((a)[0]))
#define CHROME	"AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 "
#define APPLE	"AppleWebKit/605.1.15 (KHTML, like Gecko) "

static bool
same(const char *a, const char *b)
{
	return (a == NULL || b == NULL ? a == b : strcmp(a, b) == 0);
}

static void
browsers(void **state)
{
	static const struct { const char *said, *browser, *system; }
	    cases[] = {
		{ NULL, NULL, NULL }, { "", NULL, NULL },
		{ "something else", NULL, NULL },
		{ "curl/8.5.0", "curl", NULL },
		{ "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) "
		    "Gecko/20100101 Firefox/140.0", "Firefox", "Windows" },
		{ "Mozilla/5.0 (X11; Linux x86_64) " CHROME "Safari/537.36",
		    "Chrome", "Linux" },
		{ "Mozilla/5.0 (Windows NT 10.0; Win64; x64) " CHROME
		    "Safari/537.36 Edg/141.0.0.0", "Edge", "Windows" },
		{ "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) " CHROME
		    "Safari/537.36 OPR/122.0.0.0", "Opera", "macOS" },
		{ "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) " APPLE
		    "Version/18.6 Safari/605.1.15", "Safari", "macOS" },
		{ "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) "
		    APPLE "Version/18.6 Mobile/15E148 Safari/604.1", "Safari",
		    "iPhone" },
		{ "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) "
		    APPLE "CriOS/141.0 Mobile/15E148 Safari/604.1", "Chrome",
		    "iPhone" },
		{ "Mozilla/5.0 (iPad; CPU OS 18_6 like Mac OS X) " APPLE
		    "FxiOS/140.0 Mobile/15E148 Safari/605.1.15", "Firefox",
		    "iPad" },
		{ "Mozilla/5.0 (Linux; Android 15; SM-S921B) " CHROME
		    "Mobile Safari/537.36", "Chrome", "Android" },
		{ "Mozilla/5.0 (Linux; Android 15; SAMSUNG SM-S921B) "
		    "AppleWebKit/537.36 (KHTML, like Gecko) "
		    "SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile "
		    "Safari/537.36", "Samsung Internet", "Android" },
		{ "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) " CHROME
		    "Safari/537.36", "Chrome", "ChromeOS" },
	};
	struct agent	 a;
	size_t		 i;

	(void)state;
	for (i = 0; i < N(cases); i++) {
		a = agent_of(cases[i].said);
		if (!same(a.browser, cases[i].browser) ||
		    !same(a.system, cases[i].system))
			fail_msg("%s: %s, %s", cases[i].said, a.browser,
			    a.system);
	}
}

/* Each limit counts by itself, and for a time that can be told. */
static void
limits(void **state)
{
	const struct limit *const	 all[] = { &limit_sign_ins_account,
	    &limit_sign_ins_address, &limit_mails_account,
	    &limit_mails_address, &limit_invitations_org,
	    &limit_invitations_person };
	size_t				 i, j;

	(void)state;
	for (i = 0; i < N(all); i++) {
		assert_in_range(all[i]->max, 1, 1000);
		/* Windows that end on a full minute, together with the day. */
		assert_int_equal(all[i]->window_seconds % 60, 0);
		assert_int_equal(86400 % all[i]->window_seconds, 0);
		assert_int_equal(all[i]->err->kind, ERR_TOO_MANY);
		for (j = 0; j < i; j++)
			assert_string_not_equal(all[i]->name, all[j]->name);
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(browsers), cmocka_unit_test(limits),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
