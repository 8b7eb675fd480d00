/* The first page: for strangers, for members, for the centre. */
#include <string.h>

#include "harness.h"

static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	return (0);
}

static const char *
text(int64_t n)
{
	return (arena_printf(arena, "%lld", (long long)n));
}

static struct id
draft(struct id org, struct id by, const char *title)
{
	return ((struct id){ FACT("insert into application (org_id, scheme_id, "
	    "state, title, class_id, cards, months, start_on, rate_bp, "
	    "hours_needed, created_by, created_at, updated_at, state_since) "
	    "select $1, s.id, 'draft', $3, c.id, 8, 3, '2027-01-01', 7000, 100, "
	    "$2, now(), now(), now() from (select min(id) id from scheme) s, "
	    "(select min(id) id from resource_class) c returning id",
	    text(org.n), text(by.n), title) });
}

static void
submit(struct id app, struct id by, const char *reference)
{
	FACT("update application set state = 'screening', reference = $3, "
	    "submitted_by = $2, submitted_at = now(), officer_id = $2 "
	    "where id = $1", text(app.n), text(by.n), reference);
}

static void
strangers_learn_what_it_is(void **state)
{
	struct browser	*b = browser_new();

	(void)state;
	assert_int_equal(get(b, "/en/"), 200);
	assert_has(b, "How it works");
	assert_has(b, "/en/sign-up");
	assert_lacks(b, "HK$");
	assert_int_equal(get(b, "/tc/"), 200);
	assert_has(b, "lang=\"zh-Hant-HK\"");
}

static void
newcomers_are_told_what_to_do_first(void **state)
{
	struct browser	*b = browser_as(fact_person("Newcomer", -1));

	(void)state;
	assert_int_equal(get(b, "/en/"), 200);
	assert_has(b, "Register your organisation first");
	assert_lacks(b, "Start an application");
}

static void
members_see_their_own(void **state)
{
	struct id	 org = fact_org("Dash Limited");
	struct id	 elsewhere = fact_org("Elsewhere Limited");
	struct id	 p = fact_person("Dashes", -1), app;
	struct browser	*b = browser_as(p);

	(void)state;
	fact_member(org, p, ROLE_APPLICANT);
	assert_int_equal(get(b, "/en/"), 200);
	assert_has(b, "Dash Limited");
	assert_has(b, "You have not applied for compute yet.");
	app = draft(org, p, "Tide twin");
	submit(draft(elsewhere, p, "Not theirs"), p, "DASH-0");
	get(b, "/en/");
	assert_has(b, "Tide twin");
	assert_lacks(b, "Not theirs");
	assert_lacks(b, "aria-current=\"step\"");	/* a draft goes nowhere */
	submit(app, p, "DASH-1");
	get(b, "/en/");
	assert_has(b, "aria-current=\"step\"");
	assert_has(b, "Open applications");
	assert_lacks(b, "Action needed");
	FACT("update application set state = 'info_requested' where id = $1",
	    text(app.n));
	FACT("insert into info_request (application_id, org_id, round, question, "
	    "asked_by, asked_at, due_day) values ($1, $2, 1, 'Which tides?', $3, "
	    "now(), '2027-01-15')", text(app.n), text(org.n), text(p.n));
	get(b, "/en/");
	assert_has(b, "Action needed");
	assert_has(b, "Which tides?");
	assert_has(b, "Answer by 15 January 2027.");
	assert_has(b, arena_printf(arena, "/en/applications/%lld\">Read what",
	    (long long)app.n));
}

static void
drafts_are_nobody_elses(void **state)
{
	struct id	 org = fact_org("Drafting Limited");
	struct id	 p = fact_person("Drafts", -1), app;
	struct browser	*b = browser_as(fact_person("Looks", ROLE_OFFICER, -1));

	(void)state;
	app = draft(org, p, "Half a thought");
	assert_int_equal(get(b, "/en/"), 200);
	assert_lacks(b, "Half a thought");
	submit(app, p, "DASH-2");
	get(b, "/en/");
	assert_has(b, "Half a thought");
}

static void
the_centre_sees_its_queues(void **state)
{
	static const struct { enum role role; const char *said, *not_said; }
	    cases[] = {
		{ ROLE_OFFICER, "To screen", "To recommend" },
		{ ROLE_TECHNICAL, "For technical review", "To screen" },
		{ ROLE_ASSESSOR, "To declare or score", "To screen" },
		{ ROLE_SECRETARY, "To recommend", "To screen" },
		{ ROLE_RECORDER, "Decisions to record", "Decisions to check" },
		{ ROLE_CHECKER, "Decisions to check", "Decisions to record" },
		{ ROLE_ISSUER, "Offers to issue", "To screen" },
		{ ROLE_BILLER, "Invoices to issue", "Invoices to check" },
		{ ROLE_BILL_CHECKER, "Invoices to check", "Invoices to issue" },
		{ ROLE_OPERATOR, "Jobs given up", "To screen" },
	};
	struct browser	*b;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		b = browser_as(fact_person("Queue", cases[i].role, -1));
		assert_int_equal(get(b, "/en/"), 200);
		assert_has(b, cases[i].said);
		assert_lacks(b, cases[i].not_said);
		assert_lacks(b, "Cards you may use now");
		assert_lacks(b, "Register your organisation first");
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(strangers_learn_what_it_is, fresh),
		cmocka_unit_test_setup(newcomers_are_told_what_to_do_first,
		    fresh),
		cmocka_unit_test_setup(members_see_their_own, fresh),
		cmocka_unit_test_setup(drafts_are_nobody_elses, fresh),
		cmocka_unit_test_setup(the_centre_sees_its_queues, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
