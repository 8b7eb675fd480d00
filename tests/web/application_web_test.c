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
	/* Whoever may sign is told once it is whole, and once only. */
	assert_int_equal(FACT("select count(*) from message m join person p on "
	    "p.email = m.to_email where m.template = 'to_sign' and p.id = $1",
	    text(owner.n)), 1);
	assert_int_equal(FACT("select count(*) from message where template = "
	    "'to_sign'"), 1);
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
	    "'submitted' and args ->> 'reference' = (select reference from application "
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

/* How the scheme's route asks a question: "required", "open", "follows" on
 * the answer of another, "sum" on a sum; NULL when it does not. */
static const char *
asked_how(const struct question *q)
{
	return (FACT_TEXT("select case when i.name is not null and "
	    "i.is_required then 'follows' when q.if_question is not null then "
	    "'sum' when q.is_required then 'required' else 'open' end "
	    "from requirement q join funding_route r on r.id = q.route_id "
	    "left join requirement i on i.route_id = r.id and i.kind = q.kind "
	    "and i.name = q.if_question where r.code = 'aiss' "
	    "and q.categories is null and q.kind = 'question' "
	    "and q.name = $1", q->name));
}

/* The form of its section, in which it is asked. */
static const char *
form_of(const struct question *q, const char *value)
{
	const char	*form = answers_form(q->section, q->name, value), *at;
	const char	*if_question = FACT_TEXT("select if_question from "
			    "requirement q join funding_route r on r.id = "
			    "q.route_id where r.code = 'aiss' and name = $1 "
			    "and kind = 'question'", q->name);

	if (if_question == NULL)
		return (form);
	if_question = arena_printf(arena, "%s=no&", if_question);
	if ((at = strstr(form, if_question)) == NULL)
		return (form);
	return (arena_printf(arena, "%.*s%.*syes&%s", (int)(at - form), form,
	    (int)strlen(if_question) - 3, if_question,
	    at + strlen(if_question)));
}

/* 422, the message, what was typed, and nothing stored. */
static void
refuses(const struct question *q, const char *value, const char *message)
{
	int	 status = post(b, section(q->section), form_of(q, value));

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
	const char		*how;
	char			 text[4096];

	(void)state;
	draft();
	memset(text, 'x', sizeof(text));
	for (q = questions; q->name != NULL; q++) {
		if ((how = asked_how(q)) == NULL || !strcmp(how, "sum"))
			continue;
		if (!strcmp(how, "required") && q->kind != QUESTION_MANY)
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

/* Every figure in a message is one of the data. */
static void
limits_name_their_figures(void **state)
{
	static const struct { const char *name, *value, *message; } rows[] = {
		{ "cards", "1025", "This route gives at most 1024 cards." },
		{ "cards", "17", "There are 16 cards of this class in all." },
		{ "months", "13", "This route gives at most 12 months." },
		{ "start_on", "2028-03-01", "which ends on 31 March 2028." },
		{ "hours_needed", "90000", "These cards give 2" },
		{ "rate", "91", "The highest rate of this route is 90%." },
		{ "storage_tb", "500.5", "Enter a number from 0 to 500." },
		{ "dataset_gb", "1000001", "from 0 to 1000000." },
		{ "outcome_patents", "101", "Enter a number from 0 to 100." },
		{ "rd_staff_local", "6", "has 5 R&amp;D employees in Hong Kong" },
		{ "rd_staff_nonlocal", "1001", "Enter a number from 0 to 1000." },
		{ "funding_amount", "1000000001", "from 1 to 1000000000." },
		{ "contact2_email", "CHAN@example.test", "Give that of somebody" },
		{ "contact2_name", "chan", "Name somebody else." },
		{ "resubmission_of", "AISS-1999-0001", "has no application" },
		{ "resubmission_of", "nonsense", "has no application" },
	};
	size_t	 i;

	(void)state;
	draft();
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		refuses(question_find(rows[i].name), rows[i].value,
		    rows[i].message);
	refuses(question_find("start_on"), "2020-01-01",
	    arena_printf(arena, "The earliest start is %s.",
	    FACT_TEXT("select to_char(clock_today(), 'FMDD FMMonth YYYY')")));
}

static void
somebody_works_on_it(void **state)
{
	char	*form;

	(void)state;
	draft();
	form = arena_strdup(arena, answers_form(SECTION_BENEFITS,
	    "rd_staff_local", "0"));
	assert_int_equal(post(b, section(SECTION_BENEFITS), form), 303);
	memcpy(strstr(form, "rd_staff_nonlocal=2"), "rd_staff_nonlocal=0", 19);
	assert_int_equal(post(b, section(SECTION_BENEFITS), form), 422);
	assert_has(b, "Somebody has to work on the project.");
}

/* The answer raises a question that was not on the page: it is kept, and the
 * page comes again with it.  Then it must be answered. */
static void
raises(enum section s, const char *form, const char *question,
    const char *message)
{
	assert_int_equal(get(b, section(s)), 200);
	assert_lacks(b, arena_printf(arena, "name=\"%s\"", question));
	assert_int_equal(post(b, section(s), form), 303);
	assert_string_equal(b->location, arena_printf(arena, "%s#%s",
	    section(s), question));
	assert_int_equal(get(b, section(s)), 200);
	assert_has(b, arena_printf(arena, "name=\"%s\"", question));
	assert_has(b, "They raise a further question");
	assert_int_equal(post(b, section(s), form), 422);
	assert_has(b, message);
	assert_has(b, arena_printf(arena, "href=\"#%s\"", question));
}

static void
follow_ups_come_when_they_are_raised(void **state)
{
	char	*form;

	(void)state;
	draft();
	form = arena_strdup(arena, answers_form(SECTION_COMPUTING,
	    "low_use_reason", ""));
	memcpy(strstr(form, "=2000&"), "=0100&", 6);
	raises(SECTION_COMPUTING, form, "low_use_reason",
	    application_low_use.text);
	form = arena_strdup(arena, answers_form(SECTION_FUNDING,
	    "exceptional_case", ""));
	memcpy(strstr(form, "rate=70"), "rate=80", 7);
	raises(SECTION_FUNDING, form, "exceptional_case",
	    application_needs_case.text);
	raises(SECTION_APPLICANT, "entity_description=Words&agent_used=yes",
	    "agent_name", "Answer this question.");
	raises(SECTION_DATA, arena_printf(arena, "%s&"
	    "data_classification=public&personal_data=yes", strstr(answers_form(SECTION_DATA, "personal_data_basis", NULL),
	    "data_location")), "personal_data_basis",
	    "Answer this question.");
}

/* What is asked no more is not kept. */
static void
follow_ups_go_with_what_raised_them(void **state)
{
	static const char	 yes[] = "entity_description=Words&"
				    "agent_used=yes&agent_name=Chan&agent_fee=None";

	(void)state;
	draft();
	assert_int_equal(post(b, section(SECTION_APPLICANT), yes), 303);
	assert_int_equal(FACT("select count(*) from application_answer where "
	    "application_id = $1 and name like 'agent%'", application()), 3);
	assert_int_equal(post(b, section(SECTION_APPLICANT),
	    "entity_description=Words&agent_used=no&agent_name=Chan"), 303);
	assert_int_equal(FACT("select count(*) from application_answer where "
	    "application_id = $1 and name like 'agent%'", application()), 1);
	assert_int_equal(get(b, path("/check")), 200);
	assert_lacks(b, "Who helped?");
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
		cmocka_unit_test_setup(limits_name_their_figures, fresh),
		cmocka_unit_test_setup(somebody_works_on_it, fresh),
		cmocka_unit_test_setup(follow_ups_come_when_they_are_raised,
		    fresh),
		cmocka_unit_test_setup(follow_ups_go_with_what_raised_them,
		    fresh),
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
