/* Rules of screening. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "review/review.h"

static void
screening(void **state)
{
	struct review_case	 c = { .clock.state = APPLICATION_SCREENING,
				    .officer = { 7 } };
	struct id		 me = { 7 }, other = { 8 };

	(void)state;
	assert_null(case_screen(&c, me, SCREENING_PASS, true, NULL));
	assert_null(case_screen(&c, me, SCREENING_FAIL, false, "no"));
	assert_ptr_equal(case_screen(&c, other, SCREENING_PASS, true, NULL),
	    &review_not_yours);
	assert_ptr_equal(case_screen(&c, me, SCREENING_PASS, false, NULL),
	    &review_checks_needed);
	assert_ptr_equal(case_screen(&c, me, SCREENING_FAIL, true, NULL),
	    &review_reason_needed);
	c.clock.state = APPLICATION_DECISION;
	assert_ptr_equal(case_screen(&c, me, SCREENING_PASS, true, NULL),
	    &review_wrong_state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(screening),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
