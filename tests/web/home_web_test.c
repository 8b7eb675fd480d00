/* The first page: for strangers, for members, for the centre. */
#include <string.h>

#include "portal/home_web.h"
#include "scene.h"

static struct id
draft(struct id org, struct id by, const char *title)
{
	return ((struct id){ FACT("insert into application (org_id, route_id, "
	    "state, title, class_id, cards, months, start_on, rate_bp, "
	    "hours_needed, created_by, created_at, updated_at, state_since) "
	    "select $1, s.id, 'draft', $3, c.id, 8, 3, '2027-01-01', 7000, 100, "
	    "$2, now(), now(), now() from (select id from funding_route where code = 'aiss') s, "
	    "(select min(id) id from resource_class) c returning id",
	    text(org.n), text(by.n), title) });
}

static void
submit(struct id app, struct id by)
{
	fact_submit(app, by, by);
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

static const char *
figure_link(const char *path, long long n)
{
	return (arena_printf(arena, "<a href=\"%s\">%lld</a>", path, n));
}

static void
members_see_their_own(void **state)
{
	struct id	 org = fact_org("Dash Limited");
	struct id	 elsewhere = fact_org("Elsewhere Limited");
	struct id	 p = fact_person("Dashes", -1), app;
	struct browser	*b = browser_as(p);
	int		 i;

	(void)state;
	fact_member(org, p, ROLE_APPLICANT);
	assert_int_equal(get(b, "/en/"), 200);
	assert_has(b, "Dash Limited");
	assert_has(b, "You have not applied for compute yet.");
	app = draft(org, p, "Tide twin");
	submit(draft(elsewhere, p, "Not theirs"), p);
	get(b, "/en/");
	assert_has(b, "Tide twin");
	assert_lacks(b, "Not theirs");
	assert_lacks(b, "aria-current=\"step\"");	/* a draft goes nowhere */
	submit(app, p);
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
	assert_has(b, figure_link("/en/applications", 1));
	/* It may be older than what is listed. */
	for (i = 0; i < HOME_ROWS; i++)
		draft(org, p, "Newer");
	get(b, "/en/");
	assert_lacks(b, "Tide twin");
	assert_has(b, "Which tides?");
	assert_has(b, figure_link("/en/applications", 1));
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
	submit(app, p);
	get(b, "/en/");
	assert_has(b, "Half a thought");
}

static const struct award	 award = { "PB-PLACEHOLDER-2026-01", "h800-80g", "1",
	"2026-06-01", "2026-06-30", "7000", "1000000" };

static const char *
case_link(struct id application)
{
	return (arena_printf(arena, "\"/en/review/%lld\"",
	    (long long)application.n));
}

/* Cases in screening wait longest first; what was decided is not there. */
static void
reviewers_see_who_waits_longest(void **state)
{
	struct id	 org = fact_org("Waiting Limited"), mine, other, over;
	struct id	 owner = fact_person("Waits", -1);
	struct id	 officer = fact_person("Reviews", ROLE_OFFICER, -1);
	struct browser	*b = browser_as(officer);
	const char	*first;

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	mine = scene_case(org, owner, officer);
	other = scene_case(org, owner, fact_person("Else", ROLE_OFFICER, -1));
	over = scene_offer(org, owner, &award).application;
	FACT("alter table application disable trigger application_fixed");
	FACT("update application set submitted_at = '2001-01-01' where id = $1",
	    text(other.n));
	FACT("update application set submitted_at = '2002-01-01' where id = $1",
	    text(mine.n));
	FACT("alter table application enable trigger application_fixed");
	assert_int_equal(get(b, "/en/"), 200);
	assert_non_null(first = strstr(b->body, case_link(other)));
	assert_non_null(strstr(first, case_link(mine)));
	assert_lacks(b, case_link(over));
	/* Of the two, one is this officer's to screen. */
	assert_has(b, figure_link("/en/review?state=screening&amp;mine=1", 1));
}

/* Work is counted as far as the first page of its list goes. */
static void
much_work_is_said_to_be_much(void **state)
{
	struct id	 org = fact_org("Plenty Limited");
	struct id	 owner = fact_person("Plenty", -1);
	struct id	 officer = fact_person("Overworked", ROLE_OFFICER, -1);
	struct browser	*b = browser_as(officer);
	int		 i;

	(void)state;
	for (i = 0; i < COUNTED_MAX; i++)
		scene_case(org, owner, officer);
	assert_int_equal(get(b, "/en/"), 200);
	assert_has(b, "mine=1\">25</a>");
	scene_case(org, owner, officer);
	get(b, "/en/");
	assert_has(b, "mine=1\">25+</a>");
	scene_case(org, owner, officer);
	get(b, "/en/");
	assert_has(b, "mine=1\">25+</a>");
}

static void
what_is_recorded_waits_for_its_check(void **state)
{
	struct id	 org = fact_org("Committee Limited"), id;
	struct id	 owner = fact_person("Committed", -1);
	struct id	 recorder = fact_person("Records", ROLE_RECORDER, -1);
	struct browser	*b = browser_as(recorder);
	static const char *const path[] = { "technical_review", "assessment",
		"recommendation", "decision" };
	size_t		 i;

	(void)state;
	id = scene_case(org, owner, recorder);
	for (i = 0; i < sizeof(path) / sizeof(path[0]); i++)
		FACT("update application set state = $2 where id = $1",
		    text(id.n), path[i]);
	assert_int_equal(get(b, "/en/"), 200);
	assert_has(b, figure_link("/en/decisions", 1));
	FACT("insert into decision (application_id, state, decider, outcome, meeting, "
	    "remark, recorded_by, recorded_at) values ($1, 'recorded', "
	    "'committee', 'rejected', '2026-05', 'No.', $2, now())", text(id.n),
	    text(recorder.n));
	get(b, "/en/");
	assert_has(b, figure_link("/en/decisions", 0));
	b = browser_as(fact_person("Checks", ROLE_CHECKER, -1));
	get(b, "/en/");
	assert_has(b, figure_link("/en/decisions", 1));
}

static void
the_secretary_sees_what_to_rule_on(void **state)
{
	struct id	 org = fact_org("Conflict Limited"), app;
	struct id	 assessor = fact_person("Conflicted", ROLE_ASSESSOR, -1);
	struct id	 secretary = fact_person("Rules", ROLE_SECRETARY, -1);
	struct browser	*b = browser_as(secretary);
	const char	*assignment;

	(void)state;
	assert_int_equal(get(b, "/en/"), 200);
	assert_has(b, figure_link("/en/review?state=assessment", 0));
	app = scene_case(org, fact_person("Asks", -1), secretary);
	assignment = text(FACT("insert into assignment (application_id, "
	    "person_id, state, assigned_by, assigned_at) values ($1, $2, "
	    "'assigned', $3, now()) returning id", text(app.n),
	    text(assessor.n), text(secretary.n)));
	FACT("update assignment set state = 'held', declared_at = now(), "
	    "statement = 'My brother.' where id = $1", assignment);
	get(b, "/en/");
	assert_has(b, figure_link(arena_printf(arena, "/en/review/%lld",
	    (long long)app.n), 1));
}

static void
every_role_has_somewhere_to_go(void **state)
{
	static const struct { enum role role; const char *path; bool counts; }
	    cases[] = {
		{ ROLE_RECORDER, "/en/decisions", true },
		{ ROLE_ISSUER, "/en/offers", true },
		{ ROLE_BILLER, "/en/billing", true },
		{ ROLE_BILL_CHECKER, "/en/billing", true },
		{ ROLE_RECONCILER, "/en/billing", false },
		{ ROLE_OPERATOR, "/en/operations", true },
		{ ROLE_AUDITOR, "/en/audit", false },
		{ ROLE_ADMIN, "/en/administration", false },
	};
	struct browser	*b;
	const char	*places;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		b = browser_as(fact_person("Place", cases[i].role, -1));
		assert_int_equal(get(b, "/en/"), 200);
		assert_int_equal(strstr(b->body, "class=\"kpis\"") != NULL,
		    cases[i].counts);
		assert_non_null(places = strstr(b->body, "What you look after"));
		assert_non_null(strstr(places, cases[i].path));
	}
}

/* June, July and August are over on the first of September; June is rated. */
static void
the_biller_sees_which_months_are_over(void **state)
{
	struct browser	*b = browser_as(fact_person("Bills", ROLE_BILLER, -1));

	(void)state;
	scene_whole("Over Limited");
	FACT("update clock set ahead = '2026-08-31 15:59 UTC' - now()");
	assert_int_equal(get(b, "/en/"), 200);
	assert_has(b, figure_link("/en/billing", 1));
	FACT("update clock set ahead = '2026-08-31 16:01 UTC' - now()");
	get(b, "/en/");
	assert_has(b, figure_link("/en/billing", 2));
	FACT("update clock set ahead = '0'");
}

/* Of an older one on its way and a newer one decided, the one on its way. */
static void
progress_is_of_what_is_on_its_way(void **state)
{
	struct id	 org = fact_org("Progress Limited"), older;
	struct id	 owner = fact_person("Progresses", -1);
	struct browser	*b = browser_as(owner);
	const char	*progress;

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	older = draft(org, owner, "Still on its way");
	submit(older, owner);
	scene_offer(org, owner, &award);
	assert_int_equal(get(b, "/en/"), 200);
	assert_non_null(progress = strstr(b->body, "Progress</h2>"));
	assert_non_null(strstr(progress, "Still on its way"));
	FACT("update application set state = 'withdrawn' where id = $1",
	    text(older.n));
	get(b, "/en/");
	assert_non_null(progress = strstr(b->body, "Progress</h2>"));
	assert_null(strstr(progress, "Still on its way"));
	assert_non_null(strstr(progress, "A model of tides"));
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
		{ ROLE_RECORDER, "Cases to decide", "Decisions to check" },
		{ ROLE_VERIFIER, "Cases to decide", "Decisions to check" },
		{ ROLE_APPROVER, "Cases to decide", "Decisions to check" },
		{ ROLE_CHECKER, "Decisions to check", "Cases to decide" },
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
		cmocka_unit_test_setup(strangers_learn_what_it_is, harness_fresh),
		cmocka_unit_test_setup(newcomers_are_told_what_to_do_first,
		    harness_fresh),
		cmocka_unit_test_setup(members_see_their_own, harness_fresh),
		cmocka_unit_test_setup(drafts_are_nobody_elses, harness_fresh),
		cmocka_unit_test_setup(much_work_is_said_to_be_much, harness_fresh),
		cmocka_unit_test_setup(what_is_recorded_waits_for_its_check,
		    harness_fresh),
		cmocka_unit_test_setup(reviewers_see_who_waits_longest, harness_fresh),
		cmocka_unit_test_setup(the_secretary_sees_what_to_rule_on,
		    harness_fresh),
		cmocka_unit_test_setup(every_role_has_somewhere_to_go, harness_fresh),
		cmocka_unit_test_setup(the_biller_sees_which_months_are_over,
		    harness_fresh),
		cmocka_unit_test_setup(progress_is_of_what_is_on_its_way,
		    harness_fresh),
		cmocka_unit_test_setup(the_centre_sees_its_queues, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
