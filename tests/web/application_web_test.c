/* Asking for compute, from the first question to the reference.  The tables
 * of wrong values are made from the questions themselves. */
#include <stdio.h>
#include <string.h>

#include "application/application_web.h"
#include "answers.h"
#include "harness.h"

static struct id	 org, owner, applicant, officer;
static struct browser	*b;
static char		 base[64];

/* An organisation with an owner and an applicant, and an officer. */
static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	org = fact_org("Tai Po Robotics");
	owner = fact_person("Owner", -1);
	applicant = fact_person("Applicant", -1);
	FACT("delete from centre_role where role = 'officer'");
	officer = fact_person("Officer", ROLE_OFFICER, -1);
	fact_member(org, owner, ROLE_OWNER);
	fact_member(org, applicant, ROLE_APPLICANT);
	b = browser_as(applicant);
	return (0);
}

static const char *
path(const char *rest)
{
	return (arena_printf(arena, "/en%s%s", base, rest));
}

static const char *
application(void)
{
	return (strrchr(base, '/') + 1);
}

static void
draft(void)
{
	assert_int_equal(post(b, "/en/applications", arena_printf(arena,
	    "org_id=%s&route=aiss&list_price=yes&pics=yes", text(org.n))), 303);
	snprintf(base, sizeof(base), "%.*s", (int)(strlen(b->location) - 3 -
	    strlen("/tasks")), b->location + 3);
}

static const char *
section(enum section s)
{
	return (path(arena_printf(arena, "/sections/%s", sections.stored[s])));
}

static const char *
declared(const char *but)
{
	const struct declaration	*d;
	const char			*form = "";

	for (d = declarations; d->name != NULL; d++) {
		if (but == NULL || strcmp(d->name, but) != 0)
			form = arena_printf(arena, "%s%s=yes&", form, d->name);
	}
	return (form);
}

static void
whole_way(void **state)
{
	(void)state;
	draft();
	assert_int_equal(get(b, path("")), 303);
	assert_string_equal(b->location, path("/tasks"));
	assert_int_equal(get(b, b->location), 200);
	assert_has(b, "Not started");
	answers_fill(b, base);
	assert_int_equal(get(b, path("/check")), 200);
	assert_lacks(b, "Missing");
	assert_has(b, "Placeholder price");
	assert_has(b, "a b.pdf");
	assert_lacks(b, "fake");
	/* An applicant cannot sign. */
	assert_int_equal(post(b, path("/submission"), declared(NULL)), 403);
	b = browser_as(owner);
	assert_int_equal(get(b, path("/submission")), 200);
	assert_int_equal(post(b, path("/submission"),
	    declared("declare_probity")), 422);
	assert_has(b, "Tick this to declare it.");
	assert_int_equal(post(b, path("/submission"), declared(NULL)), 303);
	assert_int_equal(get(b, b->location), 200);
	assert_has(b, "Your reference is AISS-");
	/* Twice is once. */
	assert_int_equal(post(b, path("/submission"), declared(NULL)), 303);
	assert_int_equal(FACT("select count(*) from audit_event where action = "
	    "'application.submit' and subject_id = $1", application()), 1);
	assert_int_equal(FACT("select officer_id from application where id = $1",
	    application()), officer.n);
	assert_int_equal(FACT("select count(*) from case_part where part = "
	    "'submit' and application_id = $1", application()), 1);
	assert_int_equal(FACT("select count(*) from declaration where "
	    "application_id = $1", application()), 11);
	assert_int_equal(FACT("select count(*) from message where template = "
	    "'submitted' and args[2] = (select reference from application "
	    "where id = $1)", application()), 2);
	assert_int_equal(get(b, path("/tasks")), 303);
	assert_string_equal(b->location, path(""));
	assert_int_equal(get(b, path("")), 200);
	assert_has(b, "Application submitted");
	assert_has(b, "All answers");
	assert_int_equal(get(b, path("/check")), 200);
	assert_has(b, "a b.pdf");
	assert_lacks(b, "Check your answers");
	/* What was asked stays as it was asked. */
	assert_int_equal(post(b, section(SECTION_DATA),
	    answers_form(SECTION_DATA, NULL, NULL)), 409);
}

static void
incomplete_is_not_submitted(void **state)
{
	(void)state;
	draft();
	b = browser_as(owner);
	assert_int_equal(post(b, path("/submission"), declared(NULL)), 422);
	assert_has(b, "Some sections are not complete");
	assert_int_equal(get(b, path("/submission")), 200);
	assert_has(b, "Not complete yet");
	assert_lacks(b, "declare_probity");
	assert_int_equal(get(b, path("/check")), 200);
	assert_has(b, "Missing");
}

static void
a_missing_document_is_marked(void **state)
{
	int	 s;

	(void)state;
	draft();
	for (s = 0; s < SECTIONS_N; s++)
		assert_int_equal(post(b, section((enum section)s),
		    answers_form((enum section)s, NULL, NULL)), 303);
	assert_int_equal(get(b, path("/check")), 200);
	assert_has(b, "Missing");
	answers_fill(b, base);
	assert_int_equal(get(b, path("/check")), 200);
	assert_lacks(b, "Missing");
}

/* 422, the message, what was typed, and nothing stored. */
static void
refuses(const struct question *q, const char *value, const char *message)
{
	int	 status = post(b, section(q->section), answers_form(q->section,
		    q->name, value));

	if (value == NULL)
		value = "";
	if (status != 422 || strstr(b->body, message) == NULL ||
	    strstr(b->body, arena_printf(arena, "#%s\"", q->name)) == NULL)
		fail_msg("%s=%.40s: %d without \"%s\"", q->name, value, status,
		    message);
	if (q->kind != QUESTION_CHOICE && q->kind != QUESTION_CLASS)
		assert_has(b, value);
	assert_int_equal(FACT("select count(*) from application_answer "
	    "where application_id = $1", application()), 0);
	assert_int_equal(FACT("select count(*) from application where id = $1 "
	    "and title = '' and class_id is null and cards is null "
	    "and rate_bp is null", application()), 1);
}

static void
refuses_numbers(const struct question *q)
{
	if (q->kind == QUESTION_COUNT || q->kind == QUESTION_WHOLE) {
		refuses(q, "12.5k", "Enter a whole number");
		refuses(q, "-1", "Enter a number from");
		refuses(q, "99999999999999", "Enter a number from");
	}
	if (q->kind == QUESTION_DECIMAL) {
		refuses(q, "much", "Enter a number, such as 1.5.");
		refuses(q, "999999999999", "Enter a number from");
	}
	if (q->kind == QUESTION_RATE) {
		refuses(q, "101", "Enter a percentage");
		refuses(q, "all", "Enter a percentage");
	}
}

static void
wrong_values(void **state)
{
	const struct question	*q;
	char			 text[4096];

	(void)state;
	draft();
	memset(text, 'x', sizeof(text));
	for (q = questions; q->name != NULL; q++) {
		if ((q->flags & QUESTION_REQUIRED) != 0 && q->if_yes == NULL &&
		    q->kind != QUESTION_MANY)
			refuses(q, "", "Answer this question.");
		if (q->kind == QUESTION_TEXT || q->kind == QUESTION_AREA) {
			text[q->max + 1] = '\0';
			refuses(q, text, "Use at most");
			text[q->max + 1] = 'x';
			refuses(q, "Bell\a", q->kind == QUESTION_TEXT ?
			    "Use one line" : "Leave out control");
		}
		refuses_numbers(q);
		if (q->kind == QUESTION_CHOICE || q->kind == QUESTION_CLASS)
			refuses(q, "nonesuch", "Choose one of the answers.");
		if (q->kind == QUESTION_DAY)
			refuses(q, "2027-02-30", "Enter a real date.");
		if (q->kind == QUESTION_EMAIL)
			refuses(q, "nobody", "Enter an e-mail address");
		if (q->kind == QUESTION_PHONE)
			refuses(q, "11234567", "with its country code");
	}
}

static void
limits_of_the_scheme(void **state)
{
	(void)state;
	draft();
	refuses(question_find("cards"), "1025", application_cards_over.text);
	refuses(question_find("months"), "13", application_months_over.text);
	refuses(question_find("start_on"), "2020-01-01",
	    application_starts_early.text);
	refuses(question_find("start_on"), "2028-03-01",
	    application_ends_late.text);
	refuses(question_find("hours_needed"), "90000",
	    application_hours_over.text);
	refuses(question_find("rate"), "91", application_rate_over.text);
}

static void
reasons(void **state)
{
	char	*form;

	(void)state;
	draft();
	form = arena_strdup(arena, answers_form(SECTION_COMPUTING,
	    "low_use_reason", ""));
	assert_int_equal(post(b, section(SECTION_COMPUTING), form), 303);
	memcpy(strstr(form, "9000"), "0100", 4);
	assert_int_equal(post(b, section(SECTION_COMPUTING), form), 422);
	assert_has(b, application_low_use.text);
	form = arena_strdup(arena, answers_form(SECTION_FUNDING,
	    "exceptional_case", ""));
	memcpy(strstr(form, "rate=70"), "rate=80", 7);
	assert_int_equal(post(b, section(SECTION_FUNDING), form), 422);
	assert_has(b, application_needs_case.text);
	assert_int_equal(post(b, section(SECTION_APPLICANT),
	    "entity_description=Words&agent_used=yes"), 422);
	assert_has(b, "#agent_name");
}

static void
drafts_are_kept_as_far_as_they_go(void **state)
{
	(void)state;
	draft();
	assert_int_equal(post(b, section(SECTION_COMPUTING), arena_printf(arena,
	    "later=here&class_id=%s&cards=16&months=6&start_on=%s",
	    answers_right(question_find("class_id")),
	    answers_right(question_find("start_on")))), 303);
	assert_int_equal(get(b, section(SECTION_COMPUTING)), 200);
	assert_has(b, "value=\"16\"");
	assert_has(b, "You pay");
	assert_int_equal(post(b, section(SECTION_COMPUTING),
	    "later=yes&cards=many"), 422);
	assert_has(b, "value=\"many\"");
	assert_int_equal(FACT("select cards from application where id = $1",
	    application()), 16);
}

static void
documents_are_what_they_say(void **state)
{
	static const char	 html[] = "<html>%PDF-1.4 %%EOF";
	struct bytes		 bad = { (const unsigned char *)html,
				    sizeof(html) - 1 };
	const char		*doc;
	struct browser		*other = browser_as(officer);

	(void)state;
	draft();
	assert_int_equal(post_file(b, path("/documents"), "kind=team", "file",
	    "a.pdf", bad), 422);
	assert_has(b, "not a whole PDF");
	assert_int_equal(post_file(b, path("/documents"), "kind=nonesuch",
	    "file", "a.pdf", PDF), 422);
	assert_int_equal(post(b, path("/documents"), "kind=team"), 422);
	assert_int_equal(FACT("select count(*) from document where org_id = $1",
	    text(org.n)), 0);
	assert_int_equal(post_file(b, path("/documents"), "kind=team", "file",
	    "a.pdf", PDF), 303);
	doc = FACT_TEXT("select '/en/documents/' || id from document where "
	    "org_id = $1 and sha256 = sha256(decode($2, 'hex'))",
	    text(org.n), str_hex(arena, PDF.p, PDF.n));
	assert_non_null(doc);
	assert_int_equal(get(b, doc), 200);
	assert_int_equal(b->rep->raw.n, PDF.n);
	assert_non_null(strstr(header(b, "content-disposition"), "attachment"));
	assert_string_equal(header(b, "x-content-type-options"), "nosniff");
	/* The centre does not see drafts. */
	assert_int_equal(get(other, doc), 404);
	assert_int_equal(get(other, path("")), 404);
	assert_int_equal(post(b, arena_printf(arena, "%s/removal", doc), ""),
	    303);
	assert_int_equal(get(b, doc), 404);
}

/* By their kinds, as the form names them, and then as they came. */
static void
documents_stand_in_order(void **state)
{
	static const char *const	 sent[][2] = {
		{ "kind=other", "u.pdf" }, { "kind=finance", "v.pdf" },
		{ "kind=team", "w.pdf" }, { "kind=proposal", "x.pdf" },
		{ "kind=team", "y.pdf" } };
	static const char *const	 shown[] = { "x.pdf<", "w.pdf<", "y.pdf<",
		"v.pdf<", "u.pdf<" };
	const char			*at;
	size_t				 i;

	(void)state;
	draft();
	for (i = 0; i < sizeof(sent) / sizeof(sent[0]); i++)
		assert_int_equal(post_file(b, path("/documents"), sent[i][0],
		    "file", sent[i][1], PDF), 303);
	assert_int_equal(get(b, path("/documents")), 200);
	at = b->body;
	for (i = 0; i < sizeof(shown) / sizeof(shown[0]); i++)
		assert_non_null(at = strstr(at, shown[i]));
}

static void
strangers_see_nothing(void **state)
{
	struct id	 other = fact_org("Other");
	struct id	 stranger = fact_person("Stranger", -1);
	struct browser	*s;

	(void)state;
	draft();
	fact_member(other, stranger, ROLE_OWNER);
	s = browser_as(stranger);
	assert_int_equal(get(s, path("")), 404);
	assert_int_equal(get(s, path("/tasks")), 404);
	assert_int_equal(get(s, path("/check")), 404);
	assert_int_equal(post(s, section(SECTION_DATA),
	    answers_form(SECTION_DATA, NULL, NULL)), 404);
	assert_int_equal(post(s, "/en/applications", arena_printf(arena,
	    "org_id=%s&route=aiss&list_price=yes&pics=yes", text(org.n))), 422);
	assert_int_equal(get(s, "/en/applications"), 200);
	assert_has(s, "There is no application yet.");
}

static void
titles_are_of_the_readers_language(void **state)
{
	(void)state;
	draft();
	assert_int_equal(post(b, section(SECTION_PROJECT),
	    answers_form(SECTION_PROJECT, "title_zh", "%E6%BD%AE%E6%B1%90")), 303);
	assert_int_equal(get(b, "/tc/applications?q=%E6%BD%AE"), 200);
	assert_has(b, ">草稿</a></th>");
	assert_has(b, "<td>潮汐</td>");
	get(b, "/tc/");
	assert_has(b, "<td>潮汐</td>");
	get(b, "/en/");
	assert_has(b, "<td>Words</td>");
	/* Of the form it is an answer like others. */
	get(b, section(SECTION_PROJECT));
	assert_has(b, "value=\"潮汐\"");
	assert_int_equal(post(b, section(SECTION_PROJECT),
	    answers_form(SECTION_PROJECT, "title_zh", "")), 303);
	get(b, "/tc/");
	assert_has(b, "<td>Words</td>");
}

static void
withdrawal(void **state)
{
	(void)state;
	draft();
	assert_int_equal(get(b, path("/withdrawal")), 200);
	assert_int_equal(post(b, path("/withdrawal"), "reason="), 422);
	assert_int_equal(post(b, path("/withdrawal"), "reason=No+longer"), 303);
	assert_int_equal(post(b, path("/withdrawal"), "reason=Again"), 409);
	assert_int_equal(get(b, path("")), 200);
	assert_has(b, "No longer");
	assert_int_equal(get(b, "/en/applications?state=withdrawn&q="), 200);
	assert_has(b, "Untitled draft");
	assert_int_equal(get(b, "/en/applications?q=nonesuch"), 200);
	assert_has(b, "No application matches.");
	assert_int_equal(get(b, "/en/applications.csv"), 200);
}

static void
officers_take_turns(void **state)
{
	struct id	 second = fact_person("Second", ROLE_OFFICER, -1);
	int		 i;

	(void)state;
	for (i = 0; i < 4; i++) {
		b = browser_as(applicant);
		draft();
		answers_fill(b, base);
		b = browser_as(owner);
		assert_int_equal(post(b, path("/submission"), declared(NULL)),
		    303);
	}
	assert_int_equal(FACT("select min(turns) from officer_turn where "
	    "person_id = $1 or person_id = $2", text(officer.n),
	    text(second.n)), 2);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(whole_way, fresh),
		cmocka_unit_test_setup(incomplete_is_not_submitted, fresh),
		cmocka_unit_test_setup(a_missing_document_is_marked, fresh),
		cmocka_unit_test_setup(wrong_values, fresh),
		cmocka_unit_test_setup(limits_of_the_scheme, fresh),
		cmocka_unit_test_setup(reasons, fresh),
		cmocka_unit_test_setup(drafts_are_kept_as_far_as_they_go, fresh),
		cmocka_unit_test_setup(documents_are_what_they_say, fresh),
		cmocka_unit_test_setup(documents_stand_in_order, fresh),
		cmocka_unit_test_setup(strangers_see_nothing, fresh),
		cmocka_unit_test_setup(titles_are_of_the_readers_language,
		    fresh),
		cmocka_unit_test_setup(withdrawal, fresh),
		cmocka_unit_test_setup(officers_take_turns, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
