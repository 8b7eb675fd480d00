/* Rules of asking an applicant for more information. */
#include <stdarg.h>
#include <stddef.h>
#include <setjmp.h>
#include <stdint.h>
#include <cmocka.h>

#include "application/info.h"
#include "review/review.h"
#include "base/day.h"

#define OFFICER	((struct id){ 7 })

static struct day
on(const char *iso)
{
	struct day	 d;

	assert_true(day_parse(iso, &d));
	return (d);
}

/* An instant of that day, in Hong Kong. */
static struct instant
at(const char *iso, int hour)
{
	return (instant_add(instant_of_day(on(iso)),
	    (struct seconds){ hour * 3600 }));
}

static void
who_asks_and_how_often(void **state)
{
	static const struct {
		int64_t			 person;
		enum application_state	 state;
		int32_t			 used;
		const struct err	*err;
	} cases[] = {
		{ 7, APPLICATION_SCREENING, 0, NULL },
		{ 7, APPLICATION_SCREENING, 1, NULL },
		{ 7, APPLICATION_SCREENING, 2, &review_rounds_over },
		{ 8, APPLICATION_SCREENING, 0, &review_not_yours },
		{ 7, APPLICATION_INFO_REQUESTED, 1, &review_wrong_state },
		{ 7, APPLICATION_TECHNICAL_REVIEW, 0, &review_wrong_state },
		{ 7, APPLICATION_DECISION, 0, &review_wrong_state },
		{ 7, APPLICATION_LAPSED, 1, &review_wrong_state },
	};
	struct review_case	 c = { .id = { 3 }, .org = { 4 },
				    .officer = OFFICER, .info_days = 14,
				    .info_rounds_max = 2 };
	struct info_request	 r;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		c.clock.state = cases[i].state;
		c.info_rounds = cases[i].used;
		r = (struct info_request){ .round = 0 };
		assert_ptr_equal(case_ask(&c, (struct id){ cases[i].person },
		    on("2026-11-26"), &r), cases[i].err);
		assert_int_equal(r.round, cases[i].err == NULL ?
		    cases[i].used + 1 : 0);
		if (cases[i].err != NULL)
			continue;
		assert_int_equal(r.due_day.n, on("2026-12-10").n);
		assert_int_equal(r.application.n, 3);
		assert_int_equal(r.org.n, 4);
		assert_int_equal(r.asked_by.n, 7);
	}
}

static void
answering_ends_with_the_due_day(void **state)
{
	static const struct {
		enum application_state	 state;
		int64_t			 open;
		const char		*today;
		const struct err	*err;
	} cases[] = {
		{ APPLICATION_INFO_REQUESTED, 5, "2026-11-26", NULL },
		{ APPLICATION_INFO_REQUESTED, 5, "2026-12-10", NULL },
		{ APPLICATION_INFO_REQUESTED, 5, "2026-12-11", &info_too_late },
		{ APPLICATION_INFO_REQUESTED, 6, "2026-11-26", &info_closed },
		{ APPLICATION_SCREENING, 0, "2026-11-26", &info_closed },
		{ APPLICATION_LAPSED, 5, "2026-12-11", &info_closed },
		{ APPLICATION_WITHDRAWN, 5, "2026-11-26", &info_closed },
	};
	struct info_request	 r = { .id = { 5 },
				    .due_day = on("2026-12-10") };
	struct application	 app = { .org = { 4 } };
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		app.state = cases[i].state;
		app.info_request.n = cases[i].open;
		assert_ptr_equal(info_may_respond(&r, &app,
		    on(cases[i].today)), cases[i].err);
	}
}

static void
documents_that_were_sent_stay(void **state)
{
	struct application	 app = { .state_since = at("2026-11-26", 10) };
	struct instant		 before = at("2026-11-26", 9);
	struct instant		 after = at("2026-11-26", 11);
	unsigned		 s;

	(void)state;
	for (s = 0; s < application_states.n; s++) {
		bool	 is_draft = s == APPLICATION_DRAFT;
		bool	 waits = s == APPLICATION_INFO_REQUESTED;

		app.state = s;
		assert_int_equal(application_takes_documents(&app),
		    is_draft || waits);
		assert_int_equal(application_may_drop(&app, before), is_draft);
		assert_int_equal(application_may_drop(&app, after),
		    is_draft || waits);
		assert_int_equal(application_may_drop(&app, app.state_since),
		    is_draft || waits);
	}
}

static void
the_clock_stands_still_while_waiting(void **state)
{
	static const struct {
		enum application_state	 state;
		const char		*submitted, *since;
		int32_t			 waited, days;
	} cases[] = {	/* on 20 December */
		{ APPLICATION_SCREENING, "2026-12-20", "2026-12-20", 0, 0 },
		{ APPLICATION_SCREENING, "2026-12-01", "2026-12-01", 0, 19 },
		/* Asked on the 11th and not answered. */
		{ APPLICATION_INFO_REQUESTED, "2026-12-01", "2026-12-11", 0, 10 },
		/* Answered after 4 days; then asked again on the 18th. */
		{ APPLICATION_SCREENING, "2026-12-01", "2026-12-15", 4, 15 },
		{ APPLICATION_INFO_REQUESTED, "2026-12-01", "2026-12-18", 4, 13 },
		{ APPLICATION_TECHNICAL_REVIEW, "2026-12-01", "2026-12-19", 4, 15 },
		{ APPLICATION_DECISION, "2026-12-01", "2026-12-19", 6, 13 },
		/* What is over stays as it was. */
		{ APPLICATION_LAPSED, "2026-12-01", "2026-12-16", 14, 1 },
		{ APPLICATION_WITHDRAWN, "2026-12-01", "2026-12-05", 2, 2 },
		{ APPLICATION_INELIGIBLE, "2026-12-01", "2026-12-05", 0, 4 },
		{ APPLICATION_APPROVED, "2026-12-01", "2026-12-19", 4, 14 },
		{ APPLICATION_REJECTED, "2026-12-01", "2026-12-19", 0, 18 },
	};
	struct case_clock	 c;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		c = (struct case_clock){ cases[i].state,
		    at(cases[i].submitted, 23), at(cases[i].since, 1),
		    cases[i].waited };
		if (case_days(&c, on("2026-12-20")) != cases[i].days)
			fail_msg("case %zu: %d days", i,
			    case_days(&c, on("2026-12-20")));
	}
	c = (struct case_clock){ APPLICATION_WITHDRAWN, INSTANT_NONE,
	    at("2026-12-01", 1), 0 };
	assert_int_equal(case_days(&c, on("2026-12-20")), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(who_asks_and_how_often),
		cmocka_unit_test(answering_ends_with_the_due_day),
		cmocka_unit_test(documents_that_were_sent_stay),
		cmocka_unit_test(the_clock_stands_still_while_waiting),
	};

	return (cmocka_run_group_tests(tests, NULL, NULL));
}
