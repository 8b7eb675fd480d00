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
	assert_ptr_equal(decision_record(&c, &d), &review_term_over);
	d.level.cards.n = 65;
	assert_ptr_equal(decision_record(&c, &d), &review_over_scheme);
	d.outcome = OUTCOME_REJECTED;
	assert_ptr_equal(decision_record(&c, &d), &review_reason_needed);
	d.remark = "Vague";
	assert_null(decision_record(&c, &d));
	assert_ptr_equal(decision_may_check(&d, (struct id){ 7 }),
	    &decision_same_person);
	assert_null(decision_may_check(&d, (struct id){ 8 }));
	d.state = DECISION_CHECKED;
	assert_ptr_equal(decision_may_check(&d, (struct id){ 8 }),
	    &review_wrong_state);
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
		cmocka_unit_test(offers),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
