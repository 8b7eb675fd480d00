/*
 * One case of each route, from its submission to the offer: the steps that
 * its route names and no other, and the people who may decide on it.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "harness.h"

static struct id	 owner, officer, technical, assessors[3], secretary,
			 recorder, verifier, approver, checker, org;

static const char *text_of(struct id);

static int
people(void **state)
{
	int	 i;

	harness_open(state);
	owner = fact_person("Owner", -1);
	officer = fact_person("Officer", ROLE_OFFICER, ROLE_VERIFIER, -1);
	technical = fact_person("Technical", ROLE_TECHNICAL, -1);
	for (i = 0; i < 3; i++)
		assessors[i] = fact_person("Assessor", ROLE_ASSESSOR, -1);
	secretary = fact_person("Secretary", ROLE_SECRETARY, -1);
	recorder = fact_person("Recorder", ROLE_RECORDER, -1);
	verifier = fact_person("Verifier", ROLE_VERIFIER, -1);
	approver = fact_person("Approver", ROLE_APPROVER, ROLE_CHECKER, -1);
	checker = fact_person("Checker", ROLE_CHECKER, -1);
	org = fact_org("Harbour AI");
	fact_member(org, owner, ROLE_OWNER);
	/* A bound that trials of the seed's limits and prices can exceed. */
	FACT("update route_authority set up_to_cents = 1500000 where position "
	    "= 1 and route_id = (select id from funding_route where code = "
	    "'poc')");
	return (0);
}

static const char *
text_of(struct id id)
{
	return (arena_printf(arena, "%lld", (long long)id.n));
}

/* A case of that route, in screening. */
static struct id
submitted(const char *route, const char *cards, const char *months)
{
	struct id	 id;

	id.n = FACT("insert into application (org_id, route_id, state, title, "
	    "created_by, created_at, updated_at, state_since) select $1, id, "
	    "'draft', 'Tides', $2, now(), now(), now() from funding_route "
	    "where code = $3 returning id", text_of(org), text_of(owner),
	    route);
	fact_complete(id);
	FACT("update application set state = 'screening', reference = 'R-' || "
	    "id, class_id = 1, cards = $2, months = $3, start_on = "
	    "'2027-01-01', rate_bp = (select normal_rate_bp from "
	    "funding_route where id = route_id), hours_needed = 100, "
	    "submitted_by = $4, submitted_at = now(), officer_id = $5 "
	    "where id = $1", text_of(id), cards, months, text_of(owner),
	    text_of(officer));
	FACT("insert into case_part values ($1, $2, 'submit', now())",
	    text_of(id), text_of(owner));
	return (id);
}

static const char *
path_of(const char *first, struct id id, const char *rest)
{
	return (arena_printf(arena, "/en/%s/%lld%s", first, (long long)id.n,
	    rest));
}

static int
send(struct id who, struct id app, const char *step, const char *body)
{
	struct browser	*b = browser_as(who);
	int		 status = post(b, path_of("applications", app, step),
			    body);

	if (getenv("SHOW") != NULL && status != 303)
		fprintf(stderr, "%s: %d\n%s\n", step, status, b->body);
	return (status);
}

static const char *
state_of(struct id app)
{
	return (FACT_TEXT("select state from application where id = $1",
	    text_of(app)));
}

#define TERM(cards, months)						\
	"class_id=1&cards=" cards "&months=" months "&start_on=2027-01-01"

/* Screened, and proposed as it was asked. */
static void
to_the_next_step(struct id app, const char *term, const char *next)
{
	assert_int_equal(send(officer, app, "/screening", "outcome=pass&"
	    "check_identity=y&check_documents=y&check_declarations=y&"
	    "check_funding=y"), 303);
	assert_string_equal(state_of(app), "technical_review");
	assert_int_equal(send(technical, app, "/technical-review",
	    arena_printf(arena, "%s&note=Feasible", term)), 303);
	assert_string_equal(state_of(app), next);
}

static void
assert_offered(struct id app, const char *cards, const char *cap)
{
	struct browser	*b;

	assert_string_equal(state_of(app), "approved");
	assert_string_equal(FACT_TEXT("select state from offer where "
	    "application_id = $1", text_of(app)), "drafted");
	assert_string_equal(FACT_TEXT("select cap_cents from subsidy where "
	    "application_id = $1", text_of(app)), cap);
	b = browser_as(owner);
	assert_int_equal(get(b, path_of("applications", app, "")), 200);
	assert_has(b, "What was approved");
	assert_has(b, arena_printf(arena, "%s \u00d7 NVIDIA", cards));
}

/* 4 cards for a month are 12,000.00: one verifier decides, and it stands. */
static void
a_small_trial(void **state)
{
	struct id	 app = submitted("poc", "4", "1");
	struct browser	*b;

	(void)state;
	to_the_next_step(app, TERM("4", "1"), "decision");
	b = browser_as(secretary);
	assert_int_equal(get(b, path_of("review", app, "")), 200);
	assert_has(b, "It is to be decided by: A verifier.");
	b = browser_as(recorder);
	assert_int_equal(get(b, path_of("review", app, "")), 200);
	assert_lacks(b, "name=\"outcome\"");
	assert_int_equal(send(recorder, app, "/decisions",
	    "outcome=rejected&reason=x&meeting=1"), 403);
	assert_int_equal(send(approver, app, "/decisions",
	    "outcome=rejected&reason=x"), 403);
	/* Who screened it holds the role, too. */
	assert_int_equal(send(officer, app, "/decisions",
	    "outcome=approved&conditions=None&" TERM("4", "1")), 403);
	b = browser_as(verifier);
	assert_int_equal(get(b, path_of("review", app, "")), 200);
	assert_has(b, "You may decide on terms of up to HK$\u00a015,000.00");
	assert_has(b, "This route gives no subsidy");
	assert_lacks(b, "name=\"meeting\"");
	assert_lacks(b, "name=\"cap\"");
	/* Above the limit, above the route, above the class. */
	assert_int_equal(post(b, path_of("applications", app, "/decisions"),
	    "outcome=approved&conditions=None&" TERM("3", "2")), 422);
	assert_has(b, "This comes to HK$\u00a018,000.00 at list price; you may "
	    "decide up to HK$\u00a015,000.00.");
	assert_int_equal(post(b, path_of("applications", app, "/decisions"),
	    "outcome=approved&conditions=None&" TERM("5", "1")), 422);
	assert_has(b, "Enter a number from 1 to 4.");
	assert_int_equal(FACT("select count(*) from decision where "
	    "application_id = $1", text_of(app)), 0);
	assert_int_equal(post(b, path_of("applications", app, "/decisions"),
	    "outcome=approved&conditions=None&" TERM("4", "1")), 303);
	assert_offered(app, "4", "0");
	assert_string_equal(FACT_TEXT("select state || ' ' || decider from "
	    "decision where application_id = $1", text_of(app)),
	    "decided verifier");
	assert_int_equal(FACT("select count(*) from recommendation where "
	    "application_id = $1", text_of(app)), 0);
}

/* A larger one on the same route is for the delegated approver. */
static void
a_large_trial(void **state)
{
	struct id	 app = submitted("poc", "4", "3");

	(void)state;
	to_the_next_step(app, TERM("4", "3"), "decision");
	assert_int_equal(send(verifier, app, "/decisions",
	    "outcome=approved&conditions=None&" TERM("4", "1")), 403);
	assert_int_equal(send(approver, app, "/decisions",
	    "outcome=rejected"), 422);
	assert_int_equal(send(approver, app, "/decisions",
	    "outcome=rejected&reason=Not+a+trial"), 303);
	assert_string_equal(state_of(app), "decision");
}

/* Commercial use: a delegated approver decides, a second person checks. */
static void
commercial(void **state)
{
	struct id	 app = submitted("commercial", "9", "12"), d;

	(void)state;
	to_the_next_step(app, TERM("8", "12"), "decision");
	assert_int_equal(send(verifier, app, "/decisions",
	    "outcome=approved&conditions=None&" TERM("8", "12")), 403);
	assert_int_equal(send(approver, app, "/decisions",
	    "outcome=approved&conditions=None&" TERM("8", "12")), 303);
	assert_string_equal(state_of(app), "decision");
	d.n = FACT("select id from decision where application_id = $1",
	    text_of(app));
	/* The approver is a checker, too, and not of what they decided. */
	assert_int_equal(post(browser_as(approver), path_of("decisions", d,
	    "/check"), ""), 403);
	assert_int_equal(post(browser_as(checker), path_of("decisions", d,
	    "/check"), ""), 303);
	assert_offered(app, "8", "0");
}

#define SCORES	"score_ALIGN=4&score_COMPUTE=4&score_TECHFIN=4&score_DATASEC=4"	\
	"&score_OUTCOME=4&comment_ALIGN=a&comment_COMPUTE=b&comment_TECHFIN=c"	\
	"&comment_DATASEC=d&comment_OUTCOME=e"

static void
scored(struct id app)
{
	struct id	 a;
	int		 i;

	assert_int_equal(send(secretary, app, "/assignments",
	    arena_printf(arena, "assessors=%lld&assessors=%lld&assessors=%lld",
	    (long long)assessors[0].n, (long long)assessors[1].n,
	    (long long)assessors[2].n)), 303);
	for (i = 0; i < 3; i++) {
		a.n = FACT("select id from assignment where application_id = "
		    "$1 and person_id = $2", text_of(app),
		    text_of(assessors[i]));
		assert_int_equal(post(browser_as(assessors[i]),
		    path_of("assignments", a, "/declaration"),
		    "conflict=none"), 303);
		assert_int_equal(post(browser_as(assessors[i]),
		    path_of("assignments", a, "/scores"), SCORES), 303);
	}
	assert_string_equal(state_of(app), "recommendation");
}

/* The scheme: scored, recommended, recorded by one and checked by another. */
static void
subsidised(void **state)
{
	struct id	 app = submitted("aiss", "2", "6"), d;

	(void)state;
	to_the_next_step(app, TERM("2", "6"), "assessment");
	scored(app);
	assert_int_equal(send(secretary, app, "/recommendation",
	    "advice=approve&reasons=Sound"), 303);
	assert_string_equal(state_of(app), "decision");
	assert_int_equal(send(approver, app, "/decisions", "outcome=approved"
	    "&conditions=None&rate=70&cap=84000&" TERM("2", "6")), 403);
	assert_int_equal(send(recorder, app, "/decisions", "outcome=approved"
	    "&conditions=None&rate=70&cap=84000&" TERM("2", "6")), 422);
	assert_int_equal(send(recorder, app, "/decisions", "outcome=approved"
	    "&conditions=None&rate=70&cap=84000.01&meeting=5&"
	    TERM("2", "6")), 422);
	assert_int_equal(send(recorder, app, "/decisions", "outcome=approved"
	    "&conditions=None&rate=70&cap=84000&meeting=5&"
	    TERM("2", "6")), 303);
	d.n = FACT("select id from decision where application_id = $1",
	    text_of(app));
	assert_int_equal(post(browser_as(checker), path_of("decisions", d,
	    "/check"), ""), 303);
	assert_offered(app, "2", "8400000");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_small_trial),
		cmocka_unit_test(a_large_trial),
		cmocka_unit_test(commercial),
		cmocka_unit_test(subsidised),
	};

	return (cmocka_run_group_tests(tests, people, harness_close));
}
