/* Rules of declarations and scores. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "review/review.h"
#include "scoring/scoring.h"

static const struct score_rule	 rule = { 5, 60, 2, 30 };

/* What one assignment gave of each criterion, and another beside it. */
static void
totals_are_weighted(void **state)
{
	struct score	 given[] = {
		{ .assignment = { 1 }, .weight = 25, .score = 4 },
		{ .assignment = { 1 }, .weight = 20, .score = 3 },
		{ .assignment = { 2 }, .weight = 25, .score = 5 },
		{ .assignment = { 1 }, .weight = 25, .score = 5 },
		{ .assignment = { 1 }, .weight = 15, .score = 0 },
		{ .assignment = { 1 }, .weight = 15, .score = 2 } };
	struct scoring	 s = { .rubric.rule = rule, .scores = { given, 6 } };

	(void)state;
	assert_int_equal(scoring_total(&s, (struct id){ 1 }).tenths, 630);
	assert_int_equal(scoring_total(&s, (struct id){ 2 }).tenths, 250);
	assert_int_equal(scoring_total(&s, (struct id){ 3 }).tenths, 0);
	/* 10/3 = 3.33 tenths, 10/4 = 2.5 rounds up. */
	assert_int_equal(points_of(1, 3).tenths, 3);
	assert_int_equal(points_of(1, 4).tenths, 3);
}

/* Only who scored counts, and by the rubric that was given. */
static void
tally_of_a_case(void **state)
{
	struct assignment	 all[] = {
		{ .id = { 1 }, .state = ASSIGNMENT_SCORED },
		{ .id = { 2 }, .state = ASSIGNMENT_RECUSED },
		{ .id = { 3 }, .state = ASSIGNMENT_SCORED } };
	struct score		 given[] = {
		{ .assignment = { 1 }, .weight = 100, .score = 9 },
		{ .assignment = { 3 }, .weight = 100, .score = 5 } };
	struct scoring		 s = { .assignments = { all, 3 },
				    .scores = { given, 2 },
				    .rubric.rule = { 10, 70, 5, 40 } };
	struct tally		 t = scoring_tally(&s);

	(void)state;
	assert_int_equal(t.n, 2);
	assert_int_equal(t.mean.tenths, 700);
	assert_true(t.passes);
	assert_true(t.wants_moderation);
	s.rubric.rule = (struct score_rule){ 10, 71, 5, 41 };
	t = scoring_tally(&s);
	assert_false(t.passes);
	assert_false(t.wants_moderation);
	s.assignments.n = 0;
	assert_int_equal(scoring_tally(&s).n, 0);
}

static void
tallies(void **state)
{
	static const struct points	 odd[] = { { 800 }, { 400 }, { 601 } };
	static const struct points	 even[] = { { 600 }, { 599 } };
	struct tally			 t = score_tally(odd, 3, 2, &rule);

	(void)state;
	assert_int_equal(t.mean.tenths, 600);		/* 600.33 */
	assert_int_equal(t.median.tenths, 601);
	assert_int_equal(t.range.tenths, 400);
	assert_true(t.passes);
	assert_true(t.wants_moderation);
	assert_false(score_tally(odd, 3, 1, &rule).passes);
	t = score_tally(even, 2, 3, &rule);
	assert_int_equal(t.mean.tenths, 600);		/* 599.5, half-up */
	assert_int_equal(t.median.tenths, 600);
	assert_false(t.wants_moderation);
	t = score_tally(even + 1, 1, 3, &rule);
	assert_false(t.passes);				/* 59.9 */
}

static void
range_of_thirty_is_wide(void **state)
{
	static const struct points	 at[] = { { 300 }, { 600 } };
	static const struct points	 under[] = { { 301 }, { 600 } };

	(void)state;
	assert_true(score_tally(at, 2, 3, &rule).wants_moderation);
	assert_false(score_tally(under, 2, 3, &rule).wants_moderation);
}

static void
declarations(void **state)
{
	struct assignment	 a = { .person = { 7 } };
	struct id		 me = { 7 }, other = { 8 };

	(void)state;
	assert_ptr_equal(assignment_may_score(&a, me), &scoring_not_cleared);
	assert_ptr_equal(assignment_declare(&a, other, CONFLICT_NONE, NULL),
	    &review_not_yours);
	assert_ptr_equal(assignment_declare(&a, me, CONFLICT_ACTUAL, NULL),
	    &scoring_statement_needed);
	assert_null(assignment_declare(&a, me, CONFLICT_POTENTIAL, "Friends"));
	assert_int_equal(a.state, ASSIGNMENT_HELD);
	assert_ptr_equal(assignment_may_score(&a, me), &scoring_not_cleared);
	assert_null(assignment_rule(&a, RULING_CLEAR));
	assert_null(assignment_may_score(&a, me));
	assert_ptr_equal(assignment_may_score(&a, other),
	    &review_not_yours);
	assert_ptr_equal(assignment_rule(&a, RULING_RECUSE),
	    &review_wrong_state);
	a.state = ASSIGNMENT_SCORED;
	assert_ptr_equal(assignment_may_score(&a, me),
	    &review_wrong_state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(totals_are_weighted),
		cmocka_unit_test(tally_of_a_case),
		cmocka_unit_test(tallies),
		cmocka_unit_test(range_of_thirty_is_wide),
		cmocka_unit_test(declarations),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
