/* Rules of decisions and offers. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "agreement/agreement.h"
#include "base/day.h"

static struct day
on(const char *iso)
{
	struct day	 d;

	assert_true(day_parse(iso, &d));
	return (d);
}

static void
decisions(void **state)
{
	struct review_case	 c = { .clock.state = APPLICATION_DECISION,
				    .normal_rate = { 7000 },
				    .exceptional_rate = { 9000 },
				    .cards_max = { 64 }, .months_max = { 12 },
				    .ends_on = on("2028-03-31"),
				    .decider = DECIDER_COMMITTEE };
	struct decision		 d = { .outcome = OUTCOME_APPROVED,
				    .level = { { 1 }, { 8 }, { 6 },
				    on("2027-10-01") }, .rate = { 7000 },
				    .cap = { 100 }, .recorded_by = { 7 },
				    .meeting = "5" };
	struct money		 price = { 1000000 };

	(void)state;
	assert_null(decision_make(&c, price, &d));
	assert_int_equal(d.state, DECISION_RECORDED);
	/* 8 cards x 6 months x 10,000.00, of which 70 %. */
	d.cap.cents = 33600000;
	assert_null(decision_make(&c, price, &d));
	d.cap.cents++;
	assert_ptr_equal(decision_make(&c, price, &d), &decision_cap_over);
	d.cap.cents = 100;
	d.meeting = NULL;
	assert_ptr_equal(decision_make(&c, price, &d),
	    &decision_meeting_needed);
	d.meeting = "5";
	d.rate.bp = 7001;
	assert_ptr_equal(decision_make(&c, price, &d), &decision_exception_needed);
	d.exception = "Unique";
	assert_null(decision_make(&c, price, &d));
	d.rate.bp = 9001;
	assert_ptr_equal(decision_make(&c, price, &d), &decision_rate_too_high);
	d.rate.bp = 9000;
	d.cap.cents = 0;
	assert_ptr_equal(decision_make(&c, price, &d), &decision_cap_needed);
	d.cap.cents = 1;
	d.level.start_on = on("2027-10-02");	/* ends 1 April 2028 */
	assert_ptr_equal(decision_make(&c, price, &d), &review_term_over);
	d.level.cards.n = 65;
	assert_ptr_equal(decision_make(&c, price, &d), &review_over_scheme);
	d.outcome = OUTCOME_REJECTED;
	assert_ptr_equal(decision_make(&c, price, &d), &review_reason_needed);
	d.remark = "Vague";
	assert_null(decision_make(&c, price, &d));
	assert_ptr_equal(decision_may_check(&d, (struct id){ 7 }),
	    &decision_same_person);
	assert_null(decision_may_check(&d, (struct id){ 8 }));
	d.state = DECISION_CHECKED;
	assert_ptr_equal(decision_may_check(&d, (struct id){ 8 }),
	    &review_wrong_state);
}

/* Up to 50,000.00 one verifier decides, at once and without a subsidy. */
static void
deciders_and_limits(void **state)
{
	struct review_case	 c = { .clock.state = APPLICATION_DECISION,
				    .cards_max = { 4 }, .months_max = { 3 },
				    .ends_on = DAY_NONE,
				    .decider = DECIDER_VERIFIER,
				    .decides_up_to = { 5000000 } };
	struct decision		 d = { .outcome = OUTCOME_APPROVED,
				    .level = { { 1 }, { 5 }, { 1 },
				    on("2027-10-01") } };
	struct money		 price = { 1000000 };

	(void)state;
	assert_ptr_equal(decision_make(&c, price, &d), &review_over_scheme);
	c.cards_max.n = 6;
	assert_null(decision_make(&c, price, &d));
	assert_int_equal(d.state, DECISION_DECIDED);
	d.level.cards.n = 6;
	assert_ptr_equal(decision_make(&c, price, &d),
	    &decision_over_authority);
	c.decides_up_to = MONEY_NO_BOUND;
	c.decider = DECIDER_DELEGATE;
	assert_null(decision_make(&c, price, &d));
	assert_int_equal(d.state, DECISION_RECORDED);
	d.rate.bp = 1;
	assert_ptr_equal(decision_make(&c, price, &d),
	    &decision_rate_too_high);
	assert_int_equal(decider_role(DECIDER_VERIFIER), ROLE_VERIFIER);
	assert_int_equal(decider_role(DECIDER_DELEGATE), ROLE_APPROVER);
	assert_int_equal(decider_role(DECIDER_COMMITTEE), ROLE_RECORDER);
	assert_false(decider_is_checked(DECIDER_VERIFIER));
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
		cmocka_unit_test(decisions),
		cmocka_unit_test(deciders_and_limits),
		cmocka_unit_test(offers),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
