/* What a route says: who may apply by it, its steps, who decides. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/day.h"
#include "catalogue/funding_route.h"

static void
who_may_apply(void **state)
{
	static const char *const	 some[] = { "sme", "ai_startup" };
	static const struct {
		size_t			 categories;
		bool			 takes;
		const char		*category;
		const struct err	*want;
	} rows[] = {
		{ 0, true, "sme", NULL },
		{ 0, true, "government_department", NULL },
		{ 2, true, "sme", NULL },
		{ 2, true, "ai_startup", NULL },
		{ 2, true, "other_enterprise", &route_not_for_category },
		{ 0, false, "sme", &route_closed },
		{ 2, false, "other_enterprise", &route_closed },
	};
	struct route_offered		 r = { .code = "trial" };
	struct routes_offered		 all = { &r, 1 };
	size_t				 i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		r.takes = rows[i].takes;
		r.categories = (struct texts){ some, rows[i].categories };
		assert_ptr_equal(route_check(&r, rows[i].category),
		    rows[i].want);
	}
	assert_ptr_equal(route_offered_find(&all, "trial"), &r);
	assert_null(route_offered_find(&all, "tria"));
}

static void
steps_are_walked_as_listed(void **state)
{
	static const char *const	 steps[] = { "screening", "decision" };
	struct funding_route		 r = { .steps = { steps, 2 } };

	(void)state;
	assert_true(route_walks(&r, CASE_STEP_SCREENING));
	assert_true(route_walks(&r, CASE_STEP_DECISION));
	assert_false(route_walks(&r, CASE_STEP_TECHNICAL));
	assert_false(route_walks(&r, CASE_STEP_ASSESSMENT));
	assert_false(route_walks(&r, CASE_STEP_RECOMMENDATION));
}

static void
the_amount_tells_who_decides(void **state)
{
	struct authority	 rows[] = {
		{ { 5000000 }, DECIDER_VERIFIER, true },
		{ { 90000000 }, DECIDER_DELEGATE, true },
		{ MONEY_NO_BOUND, DECIDER_COMMITTEE, false } };
	struct authorities	 all = { rows, 3 }, one = { rows + 2, 1 };

	(void)state;
	assert_int_equal(route_decider(&all, (struct money){ 0 }),
	    DECIDER_VERIFIER);
	assert_int_equal(route_decider(&all, (struct money){ 5000000 }),
	    DECIDER_VERIFIER);
	assert_int_equal(route_decider(&all, (struct money){ 5000001 }),
	    DECIDER_DELEGATE);
	assert_int_equal(route_decider(&all, (struct money){ 90000000 }),
	    DECIDER_DELEGATE);
	assert_int_equal(route_decider(&all, (struct money){ INT64_MAX }),
	    DECIDER_COMMITTEE);
	assert_int_equal(route_decider(&one, (struct money){ 1 }),
	    DECIDER_COMMITTEE);
}

static void
a_route_without_a_scheme_has_no_end(void **state)
{
	struct day	 end = { 9000 };

	(void)state;
	assert_false(route_outlasts(end, end));
	assert_true(route_outlasts(end, (struct day){ 9001 }));
	assert_false(route_outlasts(DAY_NONE, (struct day){ 9001 }));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(who_may_apply),
		cmocka_unit_test(steps_are_walked_as_listed),
		cmocka_unit_test(the_amount_tells_who_decides),
		cmocka_unit_test(a_route_without_a_scheme_has_no_end),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
