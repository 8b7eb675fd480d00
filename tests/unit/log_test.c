/* A line of the log: escaped, and with the request that it tells of. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>
#include <unistd.h>

#include "base/log.h"

/* What fn() writes to standard error. */
static const char *
written(void (*fn)(void))
{
	static char	 text[4096];
	int		 ends[2], kept = dup(STDERR_FILENO);
	ssize_t		 n;

	assert_int_equal(pipe(ends), 0);
	dup2(ends[1], STDERR_FILENO);
	fn();
	dup2(kept, STDERR_FILENO);
	close(kept);
	close(ends[1]);
	n = read(ends[0], text, sizeof(text) - 1);
	close(ends[0]);
	assert_true(n > 0);
	text[n] = '\0';
	return (text);
}

static void
say_it(void)
{
	log_warn("test.event", "plain", "a-b", "forged", "x\nerror y=\"z\"");
}

static void
values_are_escaped(void **state)
{
	const char	*line = written(say_it);

	(void)state;
	assert_non_null(strstr(line, " warn test.event plain=a-b "
	    "forged=\"x\\x0aerror y=\\\"z\\\"\"\n"));
	assert_ptr_equal(strchr(line, '\n'), line + strlen(line) - 1);
}

static void
lines_name_their_request(void **state)
{
	(void)state;
	assert_null(log_about("aa01"));
	assert_non_null(strstr(written(say_it), " id=aa01\n"));
	assert_string_equal(log_about("bb02"), "aa01");
	assert_non_null(strstr(written(say_it), " id=bb02\n"));
	assert_string_equal(log_about(NULL), "bb02");
	assert_null(strstr(written(say_it), " id="));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(values_are_escaped),
		cmocka_unit_test(lines_name_their_request),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
