/* What the database holds of questions to applicants, and what berth-jobs
 * does when nobody answers. */
#include <stdlib.h>
#include <string.h>

#include "application/info.h"
#include "scene.h"

#define URL	"https://portal.test"

static struct id	 org, owner, applicant, viewer, officer;
static const char	*app, *request;

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
	officer = fact_person("Officer", ROLE_OFFICER, -1);
	fact_member(org, owner, ROLE_OWNER);
	fact_member(org, applicant, ROLE_APPLICANT);
	fact_member(org, viewer, ROLE_VIEWER);
	app = arena_printf(arena, "%lld",
	    (long long)scene_case(org, owner, officer).n);
	return (0);
}

static void
move(const char *to)
{
	FACT("update application set state = $2, state_since = clock_now() "
	    "where id = $1", app, to);
}

static void
ask(int round)
{
	move("info_requested");
	request = FACT_TEXT("insert into info_request (application_id, org_id, "
	    "round, question, asked_by, asked_at, due_day) values ($1, $2, $3, "
	    "'Which tides?', $4, clock_now(), clock_today() + 14) returning id",
	    app, text(org.n), arena_printf(arena, "%d", round),
	    text(officer.n));
}

static void
answer(void)
{
	FACT("insert into info_response (request_id, application_id, org_id, "
	    "answer, answered_by, answered_at) values ($1, $2, $3, 'All.', $4, "
	    "clock_now())", request, app, text(org.n), text(owner.n));
	move("screening");
}

/* `pattern` with APP, REQ, ORG, OWNER and OFFICER filled in. */
static const char *
filled(const char *pattern)
{
	const struct { const char *word, *value; } words[] = {
		{ "$APP", app }, { "$REQ", request }, { "$ORG", text(org.n) },
		{ "$OWNER", text(owner.n) }, { "$OFFICER", text(officer.n) },
	};
	const char	*p;
	size_t		 i;

	for (i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		while ((p = strstr(pattern, words[i].word)) != NULL)
			pattern = arena_printf(arena, "%.*s%s%s",
			    (int)(p - pattern), pattern, words[i].value,
			    p + strlen(words[i].word));
	}
	return (pattern);
}

static void
is_refused(const char *pattern, const char *constraint)
{
	const char	*got = refusal(filled(pattern));

	if (got == NULL || strcmp(got, constraint) != 0)
		fail_msg("%s: %s", pattern, got != NULL ? got : "taken");
}

#define REQUEST(round, by)	"insert into info_request (application_id, org_id, " \
	"round, question, asked_by, asked_at, due_day) values ($APP, $ORG, " \
	#round ", 'Why?', " by ", now(), now())"
#define RESPONSE	"insert into info_response (request_id, application_id, " \
	"org_id, answer, answered_by, answered_at) values ($REQ, $APP, $ORG, " \
	"'So.', $OWNER, now())"

static void
questions_and_answers_only_grow(void **state)
{
	(void)state;
	ask(1);
	answer();
	is_refused("update info_request set question = 'x' where id = $REQ",
	    "info_request_append_only");
	is_refused("update info_request set due_day = due_day + 1",
	    "info_request_append_only");
	is_refused("delete from info_request where id = $REQ",
	    "info_request_append_only");
	is_refused("update info_response set answer = 'x'",
	    "info_response_append_only");
	is_refused("delete from info_response", "info_response_append_only");
	FACT("insert into info_reminder (request_id, days, org_id, at) "
	    "values ($1, 7, $2, now())", request, text(org.n));
	is_refused("delete from info_reminder", "info_reminder_append_only");
}

static void
asked_in_rounds_and_only_while_it_waits(void **state)
{
	(void)state;
	request = "0";
	is_refused(REQUEST(1, "$OFFICER"), "info_asked");
	move("info_requested");
	is_refused(REQUEST(1, "$OWNER"), "info_rounds");
	is_refused(REQUEST(2, "$OFFICER"), "info_rounds");
	move("screening");
	ask(1);
	/* Not before the last was answered. */
	is_refused(REQUEST(2, "$OFFICER"), "info_rounds");
	is_refused(REQUEST(1, "$OFFICER"),
	    "info_request_application_id_round_key");
	assert_null(refusal(filled(RESPONSE)));
	answer();
	is_refused(RESPONSE, "info_asked");
	ask(2);
	answer();
	move("info_requested");
	is_refused(REQUEST(3, "$OFFICER"), "info_rounds");	/* of at most 2 */
}

static void
a_case_answers_its_own_questions(void **state)
{
	const char	*other;

	(void)state;
	ask(1);
	other = app;
	app = text(scene_case(org, owner, officer).n);
	move("info_requested");
	is_refused(RESPONSE, "info_response_request_id_application_id_fkey");
	app = other;
	assert_null(refusal(filled(RESPONSE)));
}

#define DOCUMENT	"insert into document (org_id, application_id, kind, " \
	"file_name, media_type, bytes, pages, sha256, uploaded_by, uploaded_at) values " \
	"($ORG, $APP, 'other', 'late.pdf', 'application/pdf', 4, 1, " \
	"sha256('%PDF'), $OWNER, clock_now())"
#define REMOVAL		"update document set removed_at = clock_now() where " \
	"application_id = $APP and file_name = "

static void
documents_of_a_submitted_application_are_frozen(void **state)
{
	(void)state;
	request = "0";
	is_refused(DOCUMENT, "document_fixed");
	is_refused(REMOVAL "'proposal.pdf'", "document_fixed");
	is_refused("delete from document where application_id = $APP",
	    "document_fixed");
	is_refused("update document_content set content = 'x'",
	    "document_content_append_only");
	is_refused("delete from document_content",
	    "document_content_append_only");
	ask(1);
	is_refused(REMOVAL "'proposal.pdf'", "document_fixed");
	FACT(filled(DOCUMENT));
	is_refused("update document set file_name = 'x.pdf' where "
	    "file_name = 'late.pdf' and application_id = $APP",
	    "document_fixed");
	is_refused("update document set sha256 = sha256('x') where "
	    "file_name = 'late.pdf' and application_id = $APP",
	    "document_fixed");
	is_refused("delete from document where file_name = 'late.pdf' "
	    "and application_id = $APP", "document_fixed");
	assert_null(refusal(filled(REMOVAL "'late.pdf'")));
	answer();
	is_refused(REMOVAL "'late.pdf'", "document_fixed");
	is_refused(DOCUMENT, "document_fixed");
	ask(2);
	is_refused(REMOVAL "'late.pdf'", "document_fixed");
	move("lapsed");
	is_refused(DOCUMENT, "document_fixed");
}

COLUMNS(n_columns, struct id, COLUMN_AS(n, "id"));

static int64_t
seen(struct id person, const struct statement *st)
{
	struct db			*db = turn_as(person);
	struct id			 n;

	assert_null(db_one(db, st, n_columns, &n, P(org)));
	turn_end(db);
	return (n.n);
}

static void
who_sees_what(void **state)
{
	static const struct statement	 asked = { "count_asked",
	    "select (select count(*) from info_request where org_id = $1) + "
	    "(select count(*) from info_response where org_id = $1) as id",
	    DB_STATEMENTS_MAX - 40 };
	static const struct statement	 drafts = { "count_drafts",
	    "select count(*) as id from info_draft where org_id = $1",
	    DB_STATEMENTS_MAX - 41 };
	struct info_request		 r = { .org = org };
	struct id			 assessor, stranger;
	struct db			*db = turn_as(applicant);

	(void)state;
	assessor = fact_person("Assessor", ROLE_ASSESSOR, -1);
	stranger = fact_person("Stranger", -1);
	ask(1);
	r.id.n = strtoll(request, NULL, 10);
	assert_null(info_draft_save(db, &r, &(struct info_draft){ "Half",
	    { .version = 0 } }));
	assert_null(info_draft_save(db, &r, &(struct info_draft){ "Half of it",
	    { .version = 1 } }));
	assert_null(db_commit(db));
	assert_int_equal(seen(viewer, &drafts), 1);
	assert_int_equal(seen(officer, &drafts), 0);
	answer();
	assert_int_equal(seen(viewer, &asked), 2);
	assert_int_equal(seen(officer, &asked), 2);
	assert_int_equal(seen(stranger, &asked), 0);
	FACT("insert into assignment (application_id, person_id, state, "
	    "assigned_by, assigned_at) values ($1, $2, 'assigned', $2, now())",
	    app, text(assessor.n));
	assert_int_equal(seen(assessor, &asked), 0);
	FACT("update assignment set state = 'cleared' where person_id = $1",
	    text(assessor.n));
	assert_int_equal(seen(assessor, &asked), 2);
}

/* berth-jobs itself, for as long as something is due. */
static void
jobs(void)
{
	assert_int_equal(shell("$B/berth-jobs --once >/dev/null 2>&1"), 0);
}

static int64_t
mails(const char *template)
{
	return (FACT("select count(*) from message where template = $1 and "
	    "args ->> 'reference' = (select reference from application where id = $2)",
	    template, app));
}

static const char *
state_of(void)
{
	return (FACT_TEXT("select state from application where id = $1", app));
}

static void
reminded_once_for_each_of_the_days(void **state)
{
	static const struct { int days; int64_t mails; } cases[] = {
		{ 0, 0 }, { 6, 0 }, { 7, 2 }, { 7, 2 }, { 12, 2 }, { 13, 4 },
		{ 14, 4 },
	};
	size_t	 i;

	(void)state;
	ask(1);
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		scene_days_ahead(cases[i].days);
		jobs();
		assert_int_equal(mails("info_reminder"), cases[i].mails);
		assert_string_equal(state_of(), "info_requested");
	}
	assert_int_equal(FACT("select count(*) from message m, info_request r "
	    "where m.template = 'info_reminder' and r.id = $1 "
	    "and m.args ->> 'due' = r.due_day::text and m.args ->> 'link' = $2", request,
	    arena_printf(arena, URL "/en/applications/%s", app)), 4);
	/* Two that have come at once are one mail. */
	scene_days_ahead(0);
	app = text(scene_case(org, owner, officer).n);
	ask(1);
	scene_days_ahead(13);
	jobs();
	assert_int_equal(mails("info_reminder"), 2);
	assert_int_equal(FACT("select count(*) from info_reminder where "
	    "request_id = $1", request), 2);
}

static void
who_answered_is_not_reminded(void **state)
{
	(void)state;
	ask(1);
	answer();
	scene_days_ahead(7);
	jobs();
	assert_int_equal(mails("info_reminder"), 0);
	scene_days_ahead(20);
	jobs();
	assert_string_equal(state_of(), "screening");
	assert_int_equal(mails("lapsed"), 0);
}

static void
lapses_once_when_the_due_day_is_over(void **state)
{
	int	 i;

	(void)state;
	ask(1);
	/* To the last second of that day in Hong Kong, and then over. */
	FACT("update clock set ahead = ((clock_today() + 15)::timestamp "
	    "at time zone 'Asia/Hong_Kong') - now() - interval '1 minute'");
	jobs();
	assert_string_equal(state_of(), "info_requested");
	FACT("update clock set ahead = ahead + interval '61 seconds'");
	for (i = 0; i < 2; i++) {
		jobs();
		assert_string_equal(state_of(), "lapsed");
		assert_int_equal(mails("lapsed"), 3);	/* the officer too */
		assert_int_equal(FACT("select count(*) from audit_event where "
		    "action = 'application.time_out' and subject_id = $1 "
		    "and person_id is null and org_id = $2", app,
		    text(org.n)), 1);
	}
	assert_int_equal(FACT("select waited_days from application where "
	    "id = $1", app), 15);
}

/* A process that dies leaves all of it or nothing. */
static void
half_of_it_is_nothing(void **state)
{
	struct db	*db = db_new(jobs_pool, arena);

	(void)state;
	ask(1);
	scene_days_ahead(14);
	assert_null(db_begin(db, false));
	assert_null(info_remind_due(db, URL));
	db_rollback(db);
	assert_int_equal(mails("info_reminder"), 0);
	scene_days_ahead(15);
	assert_null(db_begin(db, false));
	assert_null(info_lapse_due(db, URL));
	db_rollback(db);
	assert_string_equal(state_of(), "info_requested");
	assert_int_equal(mails("lapsed"), 0);
	jobs();
	assert_string_equal(state_of(), "lapsed");
	assert_int_equal(mails("lapsed"), 3);
	assert_int_equal(mails("info_reminder"), 0);	/* too late for that */
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(questions_and_answers_only_grow, fresh),
		cmocka_unit_test_setup(asked_in_rounds_and_only_while_it_waits,
		    fresh),
		cmocka_unit_test_setup(a_case_answers_its_own_questions, fresh),
		cmocka_unit_test_setup(
		    documents_of_a_submitted_application_are_frozen, fresh),
		cmocka_unit_test_setup(who_sees_what, fresh),
		cmocka_unit_test_setup(reminded_once_for_each_of_the_days,
		    fresh),
		cmocka_unit_test_setup(who_answered_is_not_reminded, fresh),
		cmocka_unit_test_setup(lapses_once_when_the_due_day_is_over,
		    fresh),
		cmocka_unit_test_setup(half_of_it_is_nothing, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
