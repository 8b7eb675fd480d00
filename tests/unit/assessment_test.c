/* Rules of review, scores, decisions and offers. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "agreement/agreement.h"
#include "base/day.h"

static const struct score_rule	 rule = { 5, 60, 2, 30 };

static struct day
on(const char *iso)
{
	struct day	 d;

	assert_true(day_parse(iso, &d));
	return (d);
}

static void
totals_are_weighted(void **state)
{
	struct score_line	 lines[] = { { 25, 4 }, { 20, 3 }, { 25, 5 },
				    { 15, 0 }, { 15, 2 } };
	struct score_line	 third[] = { { 1, 1 } };

	(void)state;
	assert_int_equal(score_total(lines, 5, 5).tenths, 630);
	assert_int_equal(score_total(lines, 0, 5).tenths, 0);
	/* 10/3 = 3.33 tenths, 10/4 = 2.5 rounds up. */
	assert_int_equal(score_total(third, 1, 3).tenths, 3);
	assert_int_equal(score_total(third, 1, 4).tenths, 3);
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
screening(void **state)
{
	struct review_case	 c = { .clock.state = APPLICATION_SCREENING,
				    .officer = { 7 } };
	struct id		 me = { 7 }, other = { 8 };

	(void)state;
	assert_null(case_screen(&c, me, SCREENING_PASS, true, NULL));
	assert_null(case_screen(&c, me, SCREENING_FAIL, false, "no"));
	assert_ptr_equal(case_screen(&c, other, SCREENING_PASS, true, NULL),
	    &assessment_not_yours);
	assert_ptr_equal(case_screen(&c, me, SCREENING_PASS, false, NULL),
	    &assessment_checks_needed);
	assert_ptr_equal(case_screen(&c, me, SCREENING_FAIL, true, NULL),
	    &assessment_reason_needed);
	c.clock.state = APPLICATION_COMMITTEE;
	assert_ptr_equal(case_screen(&c, me, SCREENING_PASS, true, NULL),
	    &assessment_wrong_state);
}

static void
declarations(void **state)
{
	struct assignment	 a = { .person = { 7 } };
	struct id		 me = { 7 }, other = { 8 };

	(void)state;
	assert_ptr_equal(assignment_may_score(&a, me), &assessment_not_cleared);
	assert_ptr_equal(assignment_declare(&a, other, CONFLICT_NONE, NULL),
	    &assessment_not_yours);
	assert_ptr_equal(assignment_declare(&a, me, CONFLICT_ACTUAL, NULL),
	    &assessment_statement_needed);
	assert_null(assignment_declare(&a, me, CONFLICT_POTENTIAL, "Friends"));
	assert_int_equal(a.state, ASSIGNMENT_HELD);
	assert_ptr_equal(assignment_may_score(&a, me), &assessment_not_cleared);
	assert_null(assignment_rule(&a, RULING_CLEAR));
	assert_null(assignment_may_score(&a, me));
	assert_ptr_equal(assignment_may_score(&a, other),
	    &assessment_not_yours);
	assert_ptr_equal(assignment_rule(&a, RULING_RECUSE),
	    &assessment_wrong_state);
	a.state = ASSIGNMENT_SCORED;
	assert_ptr_equal(assignment_may_score(&a, me),
	    &assessment_wrong_state);
}

static void
decisions(void **state)
{
	struct review_case	 c = { .clock.state = APPLICATION_COMMITTEE,
				    .normal_rate = { 7000 },
				    .exceptional_rate = { 9000 },
				    .cards_max = { 64 }, .months_max = { 12 },
				    .ends_on = on("2028-03-31") };
	struct decision		 d = { .outcome = OUTCOME_APPROVED,
				    .level = { { 1 }, { 8 }, { 6 },
				    on("2027-10-01") }, .rate = { 7000 },
				    .cap = { 100 }, .recorded_by = { 7 } };

	(void)state;
	assert_null(decision_record(&c, &d));
	d.rate.bp = 7001;
	assert_ptr_equal(decision_record(&c, &d), &decision_exception_needed);
	d.exception = "Unique";
	assert_null(decision_record(&c, &d));
	d.rate.bp = 9001;
	assert_ptr_equal(decision_record(&c, &d), &decision_rate_too_high);
	d.rate.bp = 9000;
	d.cap.cents = 0;
	assert_ptr_equal(decision_record(&c, &d), &decision_cap_needed);
	d.cap.cents = 1;
	d.level.start_on = on("2027-10-02");	/* ends 1 April 2028 */
	assert_ptr_equal(decision_record(&c, &d), &assessment_term_over);
	d.level.cards.n = 65;
	assert_ptr_equal(decision_record(&c, &d), &assessment_over_scheme);
	d.outcome = OUTCOME_REJECTED;
	assert_ptr_equal(decision_record(&c, &d), &assessment_reason_needed);
	d.remark = "Vague";
	assert_null(decision_record(&c, &d));
	assert_ptr_equal(decision_may_check(&d, (struct id){ 7 }),
	    &decision_same_person);
	assert_null(decision_may_check(&d, (struct id){ 8 }));
	d.state = DECISION_CHECKED;
	assert_ptr_equal(decision_may_check(&d, (struct id){ 8 }),
	    &assessment_wrong_state);
}

static void
offers(void **state)
{
	struct offer	 o = { .last_day = on("2027-06-30"), .valid_days = 30 };

	(void)state;
	assert_ptr_equal(offer_issue(&o, on("2027-07-01")),
	    &agreement_started);
	assert_null(offer_issue(&o, on("2026-11-23")));
	assert_int_equal(o.valid_until.n, on("2026-12-23").n);
	assert_ptr_equal(offer_issue(&o, on("2026-11-23")),
	    &agreement_wrong_state);
	assert_ptr_equal(offer_accept(&o, on("2026-12-24"), "Chan", true),
	    &agreement_too_late);
	assert_ptr_equal(offer_accept(&o, on("2026-12-23"), "Chan", false),
	    &agreement_agree_needed);
	assert_ptr_equal(offer_accept(&o, on("2026-12-23"), NULL, true),
	    &agreement_name_needed);
	assert_ptr_equal(offer_decline(&o, false), &agreement_confirm_needed);
	assert_null(offer_accept(&o, on("2026-12-23"), "Chan", true));
	assert_ptr_equal(offer_decline(&o, true), &agreement_wrong_state);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(totals_are_weighted),
		cmocka_unit_test(tallies),
		cmocka_unit_test(range_of_thirty_is_wide),
		cmocka_unit_test(screening),
		cmocka_unit_test(declarations),
		cmocka_unit_test(decisions),
		cmocka_unit_test(offers),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
