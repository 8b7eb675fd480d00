/* Questions to an applicant: asking, answering, and all that is refused. */
#include <string.h>

#include "paper.h"
#include "scene.h"

#define PDF	paper_plain(arena)
/* What the queue says of a case: in its state, and with the centre. */
#define DAYS(state, centre)						\
	"data-th=\"Days in state\">" state "</td>\n"			\
	"<td class=\"num\" data-th=\"Days with the centre\">" centre "</td>"

static struct id	 org, owner, applicant, viewer, officer, officer2;
static const char	*app, *request;

/* A new organisation with a new case for each test. */
static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	scene_days_ahead(0);
	org = fact_org("Harbour AI");
	owner = fact_person("Owner", -1);
	applicant = fact_person("Applicant", -1);
	viewer = fact_person("Viewer", -1);
	officer = fact_person("Olive Officer", ROLE_OFFICER, -1);
	officer2 = fact_person("Second", ROLE_OFFICER, -1);
	fact_member(org, owner, ROLE_OWNER);
	fact_member(org, applicant, ROLE_APPLICANT);
	fact_member(org, viewer, ROLE_VIEWER);
	app = arena_printf(arena, "%lld",
	    (long long)scene_case(org, owner, officer).n);
	request = NULL;
	return (0);
}

static const char *
at(const char *before, const char *n, const char *after)
{
	return (arena_printf(arena, "/en/%s/%s%s", before, n, after));
}

static const char *
state_of(void)
{
	return (FACT_TEXT("select state from application where id = $1", app));
}

static int
ask_as(struct id who, const char *body)
{
	return (post(browser_as(who), at("applications", app,
	    "/information-requests"), body));
}

/* Which makes it the open request. */
static void
ask(void)
{
	assert_int_equal(ask_as(officer, "question=Which+tides%3F"), 303);
	request = FACT_TEXT("select max(id) from info_request where "
	    "application_id = $1", app);
}

static const char *
response(void)
{
	return (at("information-requests", request, "/response"));
}

static int
answer_as(struct id who, const char *body)
{
	return (post(browser_as(who), response(), body));
}

static int64_t
mails(const char *template, struct id to)
{
	return (FACT("select count(*) from message m join person p "
	    "on p.email = m.to_email where m.template = $1 and p.id = $2",
	    template, arena_printf(arena, "%lld", (long long)to.n)));
}

static int64_t
events(const char *action)
{
	return (FACT("select count(*) from audit_event where action = $1 "
	    "and subject_id = $2", action, app));
}

static void
the_officer_asks(void **state)
{
	struct browser	*b = browser_as(officer);

	(void)state;
	assert_int_equal(get(b, at("review", app, "")), 200);
	assert_has(b, "A. Project proposal");	/* what the file is */
	assert_has(b, "Rounds of questions: 0 used, 2 left.");
	assert_has(b, "the applicant has 14 days");
	assert_has(b, "PLACEHOLDER");
	ask();
	assert_string_equal(state_of(), "info_requested");
	assert_string_equal(FACT_TEXT("select due_day - clock_today() from "
	    "info_request where id = $1", request), "14");
	assert_int_equal(mails("info_requested", owner), 1);
	assert_int_equal(mails("info_requested", applicant), 1);
	assert_int_equal(mails("info_requested", viewer), 0);
	assert_non_null(FACT_TEXT("select m.id from message m, info_request r "
	    "where r.id = $1 and m.args ->> 'due' = r.due_day::text and m.args ->> 'link' = "
	    "'https://portal.test/en/applications/' || r.application_id",
	    request));
	assert_int_equal(events("application.request_info"), 1);
	get(b, at("review", app, ""));
	assert_has(b, "It waits for the applicant");
	assert_has(b, "Which tides?");
	assert_has(b, "Not answered");
	assert_lacks(b, "Send the questions");
	assert_lacks(b, "Record the screening");
}

static void
nobody_else_asks(void **state)
{
	struct browser	*b = browser_as(officer2);

	(void)state;
	assert_int_equal(post(b, at("applications", app,
	    "/information-requests"), "question=Why%3F"), 403);
	assert_has(b, "This step belongs to somebody else");
	assert_int_equal(ask_as(owner, "question=Why%3F"), 403);
	assert_int_equal(ask_as(fact_person("Secretary", ROLE_SECRETARY, -1),
	    "question=Why%3F"), 403);
	get(b, at("review", app, ""));
	assert_lacks(b, "Send the questions");
	assert_string_equal(state_of(), "screening");
	assert_int_equal(FACT("select count(*) from info_request where "
	    "application_id = $1", app), 0);
}

static void
only_in_screening(void **state)
{
	struct browser	*b = browser_as(officer);

	(void)state;
	ask();
	assert_int_equal(post(b, at("applications", app,
	    "/information-requests"), "question=And%3F"), 409);
	assert_has(b, "This case is not at that step.");
	assert_int_equal(post(b, at("applications", app, "/screening"),
	    "outcome=fail&reason=No"), 409);
	assert_int_equal(answer_as(owner, "answer=All"), 303);
	FACT("update application set state = 'technical_review' where id = $1",
	    app);
	assert_int_equal(ask_as(officer, "question=And%3F"), 409);
	assert_int_equal(FACT("select count(*) from info_request where "
	    "application_id = $1", app), 1);
}

static void
as_often_as_the_scheme_allows(void **state)
{
	struct browser	*b = browser_as(officer);
	int		 i;

	(void)state;
	for (i = 0; i < 2; i++) {
		ask();
		assert_int_equal(answer_as(applicant, "answer=All"), 303);
	}
	get(b, at("review", app, ""));
	assert_has(b, "2 used, 0 left.");
	assert_lacks(b, "Send the questions");
	assert_has(b, "Record the screening");
	assert_int_equal(post(b, at("applications", app,
	    "/information-requests"), "question=And%3F"), 409);
	assert_has(b, "There is a problem");
	assert_has(b, "asked as often as the scheme allows");
	assert_string_equal(state_of(), "screening");
	FACT("update funding_route set info_rounds_max = 3");
	ask();
	FACT("update funding_route set info_rounds_max = 2");
}

/* 422, the message beside the field, what was typed, and nothing stored. */
static void
refuses(struct browser *b, const char *path, const char *field,
    const char *value, const char *message)
{
	if (post(b, path, arena_printf(arena, "%s=%s", field, value)) != 422 ||
	    strstr(b->body, arena_printf(arena, "id=\"%s-error\"",
	    field)) == NULL || strstr(b->body, message) == NULL)
		fail_msg("%s=%.40s: %d without \"%s\"", field, value,
		    b->rep->status, message);
	if (strlen(value) > 10)
		assert_has(b, value);
}

static void
refuses_all(struct id who, const char *path, const char *field)
{
	char	 text[4002];

	memset(text, 'x', sizeof(text));
	text[4001] = '\0';
	refuses(browser_as(who), path, field, "", "Fill in this field.");
	refuses(browser_as(who), path, field, "+%0D%0A", "Fill in this field.");
	refuses(browser_as(who), path, field, text, "This is too long.");
	refuses(browser_as(who), path, field, "a%01b", "control characters");
}

static void
wrong_questions(void **state)
{
	(void)state;
	refuses_all(officer, at("applications", app, "/information-requests"),
	    "question");
	assert_string_equal(state_of(), "screening");
	assert_int_equal(FACT("select count(*) from info_request where "
	    "application_id = $1", app), 0);
	assert_int_equal(mails("info_requested", owner), 0);
}

static void
wrong_answers(void **state)
{
	(void)state;
	ask();
	refuses_all(applicant, response(), "answer");
	assert_string_equal(state_of(), "info_requested");
	assert_int_equal(FACT("select count(*) from info_response where "
	    "application_id = $1", app), 0);
	assert_int_equal(mails("info_given", officer), 0);
}

static void
the_applicant_is_shown_what_is_asked(void **state)
{
	struct browser	*b = browser_as(applicant), *v = browser_as(viewer);

	(void)state;
	ask();
	get(b, "/en/");
	assert_has(b, "Action needed");
	assert_has(b, "Which tides?");
	assert_has(b, "Answer the questions about");
	assert_int_equal(get(b, at("applications", app, "")), 200);
	assert_has(b, "More information is asked for");
	assert_has(b, "Which tides?");
	assert_has(b, arena_printf(arena, "href=\"%s\"", response()));
	assert_int_equal(get(b, response()), 200);
	assert_has(b, "Asked by Olive Officer");
	assert_has(b, "proposal.pdf");
	/* Who may not answer reads it all the same. */
	assert_int_equal(get(v, at("applications", app, "")), 200);
	assert_has(v, "Which tides?");
	assert_lacks(v, "/information-requests/");
}

static void
nobody_else_answers(void **state)
{
	struct id	 other = fact_org("Other"), stranger, elsewhere;

	(void)state;
	ask();
	stranger = fact_person("Stranger", -1);
	fact_member(other, stranger, ROLE_OWNER);
	assert_int_equal(get(browser_as(stranger), response()), 404);
	assert_int_equal(answer_as(stranger, "answer=Ours"), 404);
	/* An owner elsewhere, and here a viewer. */
	elsewhere = fact_person("Elsewhere", -1);
	fact_member(other, elsewhere, ROLE_OWNER);
	fact_member(org, elsewhere, ROLE_VIEWER);
	assert_int_equal(get(browser_as(elsewhere), response()), 403);
	assert_int_equal(answer_as(elsewhere, "answer=Ours"), 403);
	assert_int_equal(answer_as(viewer, "answer=Ours"), 403);
	assert_int_equal(answer_as(officer, "answer=Ours"), 403);
	assert_string_equal(state_of(), "info_requested");
	assert_int_equal(FACT("select count(*) from info_response where "
	    "application_id = $1", app), 0);
}

static void
an_answer_moves_the_case_on(void **state)
{
	struct browser	*b = browser_as(applicant), *o = browser_as(officer);

	(void)state;
	ask();
	assert_int_equal(post(b, response(), "answer=Those+of+Tolo"), 303);
	assert_string_equal(b->location, at("applications", app, ""));
	assert_string_equal(state_of(), "screening");
	assert_int_equal(FACT("select officer_id from application where "
	    "id = $1", app), officer.n);
	assert_int_equal(mails("info_given", officer), 1);
	assert_int_equal(events("application.respond"), 1);
	get(b, at("applications", app, ""));
	assert_has(b, "Your answer is sent");
	assert_lacks(b, "More information is asked for");
	get(b, at("applications", app, "/check"));
	assert_has(b, "Which tides?");
	assert_has(b, "Those of Tolo");
	get(b, "/en/");
	assert_lacks(b, "Action needed");
	get(o, at("review", app, ""));
	assert_has(o, "Those of Tolo");
	assert_has(o, "1 used, 1 left.");
	assert_has(o, "Record the screening");
	/* Once is once. */
	assert_int_equal(post(b, response(), "answer=Those+of+Mirs"), 409);
	assert_has(b, "These questions were answered");
	assert_int_equal(get(b, response()), 409);
	assert_int_equal(FACT("select count(*) from info_response where "
	    "application_id = $1", app), 1);
	assert_int_equal(get(b, "/en/information-requests/999999/response"),
	    404);
}

static void
an_answer_is_kept_until_it_is_sent(void **state)
{
	struct browser	*b = browser_as(applicant);

	(void)state;
	ask();
	assert_int_equal(post(b, response(), "later=yes&answer=Half+of+it"), 303);
	assert_string_equal(b->location, at("applications", app, "/documents"));
	get(b, b->location);
	assert_has(b, "It is not sent yet.");
	assert_has(b, arena_printf(arena, "href=\"%s\"", response()));
	assert_string_equal(state_of(), "info_requested");
	/* A colleague goes on with it; the centre sees nothing of it. */
	b = browser_as(owner);
	assert_int_equal(get(b, response()), 200);
	assert_has(b, "Half of it</textarea>");
	assert_int_equal(post(b, response(), "later=yes&answer="), 303);
	get(b, response());
	assert_lacks(b, "Half of it");
	assert_int_equal(post(b, response(), "later=yes&answer=Half+again"), 303);
	get(browser_as(officer), at("review", app, ""));
	b = browser_as(officer);
	get(b, at("review", app, ""));
	assert_lacks(b, "Half again");
}

static void
documents_are_added_and_none_that_was_sent_goes(void **state)
{
	struct browser	*b = browser_as(applicant);
	const char	*add = at("applications", app, "/documents"), *old, *new;

	(void)state;
	old = FACT_TEXT("select id from document where application_id = $1", app);
	assert_int_equal(post_file(b, add, "kind=other", "file", "a.pdf", PDF),
	    409);
	ask();
	get(b, add);
	assert_has(b, "Add a document");
	assert_lacks(b, arena_printf(arena, "%s/removal", old));
	assert_int_equal(post(b, at("documents", old, "/removal"), ""), 409);
	assert_has(b, "was sent with the application");
	assert_int_equal(post_file(b, add, "kind=other", "file", "a.pdf", PDF),
	    303);
	new = FACT_TEXT("select max(id) from document where application_id = "
	    "$1", app);
	assert_int_equal(post(b, at("documents", new, "/removal"), ""), 303);
	assert_int_equal(post_file(b, add, "kind=other", "file", "b.pdf", PDF),
	    303);
	new = FACT_TEXT("select max(id) from document where application_id = "
	    "$1", app);
	get(b, response());
	assert_has(b, "b.pdf");
	assert_lacks(b, "a.pdf");
	assert_int_equal(post(b, response(), "answer=See+b.pdf"), 303);
	assert_int_equal(post(b, at("documents", new, "/removal"), ""), 409);
	assert_int_equal(post_file(b, add, "kind=other", "file", "c.pdf", PDF),
	    409);
	get(b, add);
	assert_lacks(b, "Add a document");
	/* Asked once more, what was sent with the first answer stays. */
	ask();
	assert_int_equal(post(b, at("documents", new, "/removal"), ""), 409);
	assert_int_equal(FACT("select count(*) from document where "
	    "application_id = $1 and kind in ('proposal', 'other') "
	    "and removed_at is null", app), 2);
}

static void
the_due_day_is_the_last(void **state)
{
	struct browser	*b = browser_as(applicant), *o = browser_as(officer);

	(void)state;
	ask();
	scene_days_ahead(15);
	assert_int_equal(get(b, response()), 409);
	assert_int_equal(post(b, response(), "answer=Late"), 409);
	assert_has(b, "The time to answer has passed");
	assert_string_equal(state_of(), "info_requested");
	scene_days_ahead(14);
	get(o, "/en/review?mine=1");
	assert_has(o, DAYS("14", "0"));
	assert_int_equal(post(b, response(), "answer=In+time"), 303);
	assert_int_equal(FACT("select waited_days from application where "
	    "id = $1", app), 14);
	scene_days_ahead(16);
	get(o, at("review", app, ""));
	assert_has(o, "Days with the centre</dt><dd>\n2</dd>");
	get(o, "/en/review?mine=1");
	assert_has(o, DAYS("2", "2"));
}

static void
it_may_be_withdrawn_meanwhile(void **state)
{
	(void)state;
	ask();
	scene_days_ahead(3);
	assert_int_equal(post(browser_as(owner), at("applications", app,
	    "/withdrawal"), "reason=No+longer"), 303);
	assert_string_equal(state_of(), "withdrawn");
	assert_int_equal(FACT("select waited_days from application where "
	    "id = $1", app), 3);
	assert_int_equal(answer_as(owner, "answer=All"), 409);
}

static void
assessors_read_it_once_they_declared(void **state)
{
	struct id	 assessor = fact_person("Assessor", ROLE_ASSESSOR, -1);
	struct browser	*b = browser_as(assessor);
	const char	*who = arena_printf(arena, "%lld",
			    (long long)assessor.n);

	(void)state;
	ask();
	assert_int_equal(answer_as(owner, "answer=Those+of+Tolo"), 303);
	FACT("update application set state = 'technical_review' where id = $1",
	    app);
	FACT("update application set state = 'assessment' where id = $1", app);
	FACT("insert into assignment (application_id, person_id, state, "
	    "assigned_by, assigned_at) values ($1, $2, 'assigned', $2, now())",
	    app, who);
	assert_int_equal(get(b, at("review", app, "")), 200);
	assert_lacks(b, "Which tides?");
	assert_lacks(b, "Those of Tolo");
	FACT("update assignment set state = 'cleared' where person_id = $1",
	    who);
	get(b, at("review", app, ""));
	assert_has(b, "Which tides?");
	assert_has(b, "Those of Tolo");
	get(b, arena_printf(arena, "/en/assignments/%s/scores",
	    FACT_TEXT("select id from assignment where person_id = $1", who)));
	assert_has(b, "Those of Tolo");
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(the_officer_asks, fresh),
		cmocka_unit_test_setup(nobody_else_asks, fresh),
		cmocka_unit_test_setup(only_in_screening, fresh),
		cmocka_unit_test_setup(as_often_as_the_scheme_allows, fresh),
		cmocka_unit_test_setup(wrong_questions, fresh),
		cmocka_unit_test_setup(wrong_answers, fresh),
		cmocka_unit_test_setup(the_applicant_is_shown_what_is_asked,
		    fresh),
		cmocka_unit_test_setup(nobody_else_answers, fresh),
		cmocka_unit_test_setup(an_answer_moves_the_case_on, fresh),
		cmocka_unit_test_setup(an_answer_is_kept_until_it_is_sent,
		    fresh),
		cmocka_unit_test_setup(
		    documents_are_added_and_none_that_was_sent_goes, fresh),
		cmocka_unit_test_setup(the_due_day_is_the_last, fresh),
		cmocka_unit_test_setup(it_may_be_withdrawn_meanwhile, fresh),
		cmocka_unit_test_setup(assessors_read_it_once_they_declared,
		    fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
