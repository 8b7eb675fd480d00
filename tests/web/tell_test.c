/*
 * Telling people: of each row of the table of mails that the right people get
 * it, nobody else, never who did it, in their language, once; what comes once
 * a day; and what becomes of a mail that cannot leave.
 */
#include <string.h>

#include "base/datum.h"
#include "base/day.h"
#include "base/shown.h"
#include "notification/mail.h"
#include "notification/tell.h"
#include "notification/work.h"
#include "scene.h"

#define URL	"https://portal.test"

static struct id	 org, owner, second, applicant, finance, viewer,
			 stranger, staff[ROLES_N];

static int
open_all(void **state)
{
	int	 r;

	harness_open(state);
	org = fact_org("Tides");
	owner = fact_person("Owner", -1);
	second = fact_person("Second", -1);
	applicant = fact_person("Applicant", -1);
	finance = fact_person("Finance", -1);
	viewer = fact_person("Viewer", -1);
	stranger = fact_person("Stranger", -1);
	fact_member(org, owner, ROLE_OWNER);
	fact_member(org, second, ROLE_OWNER);
	fact_member(org, applicant, ROLE_APPLICANT);
	fact_member(org, finance, ROLE_FINANCE_CONTACT);
	fact_member(org, viewer, ROLE_VIEWER);
	for (r = ROLE_OFFICER; r < ROLES_N; r++)
		staff[r] = fact_person(roles.stored[r], r, -1);
	FACT("update person set lang = 'tc' where id = $1", text(second.n));
	return (0);
}

static int
fresh(void **state)
{
	harness_fresh(state);
	FACT("delete from job");
	FACT("delete from digest_entry");
	FACT("delete from digest");
	FACT("delete from message");
	FACT("delete from mail_choice");
	return (0);
}

/* All values that its holes take, as the database keeps them. */
static const char *
values_of(const struct mail_kind *k)
{
	const struct slot	*s;
	const char		*keys[DATA_MAX], *values[DATA_MAX];
	size_t			 n = 0;

	for (s = k->slots + MAIL_SLOTS_N; s->key != NULL; s++) {
		keys[n] = s->key;
		values[n++] = s->kind == DATUM_WORD ? s->words->stored[0] :
		    s->kind == DATUM_TEXT ? "<T>" :
		    s->kind == DATUM_DAY || s->kind == DATUM_MONTH ?
		    "2026-06-01" : "123400";
	}
	return (texts_json(arena, (struct texts){ keys, n },
	    (struct texts){ values, n }));
}

/* `about` without its braces. */
static void
say(const struct mail_kind *k, struct id by, const char *about)
{
	FACT("select 1 from (select tell($1, nullif($2, '0')::bigint, "
	    "$3::jsonb, $4::jsonb)) x", k->word, text(by.n),
	    arena_printf(arena, "{\"subject\": 7, \"org\": %lld, \"url\": \""
	    URL "\"%s}", (long long)org.n, about), values_of(k));
}

static const char *
readers(void)
{
	return (FACT_TEXT("select coalesce(string_agg(coalesce(p.name, "
	    "m.to_email::text), ' ' order by coalesce(p.name, m.to_email::text)),"
	    " '') from message m left join person p on p.email = m.to_email"));
}

/* Who is to read it, when the first owner did what it tells of. */
static const char *
expected(const struct mail_kind *k)
{
	if (strcmp(k->audience, "org") == 0)
		return ("Applicant Second Viewer");
	if (strcmp(k->audience, "owners") == 0 ||
	    strcmp(k->audience, "officers") == 0)
		return ("Second Viewer");
	if (strcmp(k->audience, "finance") == 0)
		return ("Finance Second Viewer");
	if (strcmp(k->audience, "role") == 0)
		return (arena_printf(arena, strcmp(k->role, "Viewer") < 0 ?
		    "%s Viewer" : "Viewer %s", k->role));
	return ("Viewer");
}

static void
the_right_people_and_nobody_else(void **state)
{
	const struct mail_kind *const	*k;
	const char			*got, *a, *b;

	for (k = mail_kinds; *k != NULL; k++) {
		fresh(state);
		print_message("%s\n", (*k)->word);
		say(*k, owner, arena_printf(arena, ", \"people\": \"{%lld,%lld,"
		    "%lld}\"%s", (long long)owner.n, (long long)viewer.n,
		    (long long)viewer.n, (*k)->path == NULL ?
		    ", \"link\": \"" URL "/x\"" : ""));
		got = readers();
		/* The order of names is the database's. */
		for (a = got, b = expected(*k); *a != '\0'; a += *a == ' ') {
			size_t	 n = strcspn(a, " ");

			assert_non_null(strstr(b, arena_copy(arena, a, n)));
			a += n;
		}
		assert_int_equal(strlen(got), strlen(b));
		assert_int_equal(FACT("select count(*) from message m join "
		    "person p on p.email = m.to_email where m.lang <> p.lang "
		    "or m.args ->> 'name' <> p.name or (m.args ->> 'link') "
		    "not like '" URL "/%'"), 0);
		assert_int_equal(FACT("select count(*) from message where not "
		    "exists (select from job where kind = 'message.send' and "
		    "subject_id = message.id)"), 0);
	}
}

/* An address that is somebody's own is told once; a stranger's too. */
static void
addresses_are_told_once(void **state)
{
	(void)state;
	say(&mail_kind_invoiced, staff[ROLE_BILLER], ", \"address\": "
	    "\"accounts@example.test\", \"lang\": \"tc\"");
	assert_int_equal(FACT("select count(*) from message"), 4);
	assert_string_equal(FACT_TEXT("select lang from message where to_email "
	    "= 'accounts@example.test'"), "tc");
	fresh(state);
	say(&mail_kind_invoiced, staff[ROLE_BILLER], arena_printf(arena,
	    ", \"address\": \"%s\"", FACT_TEXT("select email from person where "
	    "id = $1", text(finance.n))));
	assert_int_equal(FACT("select count(*) from message"), 3);
}

/* Whoever may not take that part in the case is not called to it. */
static void
nobody_who_may_not_act(void **state)
{
	struct id	 c = scene_case(org, owner, staff[ROLE_OFFICER]);
	struct id	 other = fact_person("Other", ROLE_CHECKER, -1);

	(void)state;
	FACT("insert into case_part values ($1, $2, 'record', now())", text(c.n),
	    text(staff[ROLE_CHECKER].n));
	say(&mail_kind_for_checker, ID_NONE, arena_printf(arena,
	    ", \"application\": %lld", (long long)c.n));
	assert_string_equal(readers(), "Other");
	FACT("delete from centre_role where person_id = $1", text(other.n));
}

static void
what_is_told_once_is_told_once(void **state)
{
	int	 i;

	(void)state;
	for (i = 0; i < 3; i++)
		say(&mail_kind_to_sign, ID_NONE, ", \"once\": \"\"");
	assert_string_equal(readers(), "Owner Second");
}

static const char *
composed(const struct mail_kind *k, enum lang lang)
{
	const struct slot	*s;
	const char		*pairs[2 * (DATA_MAX + MAIL_SLOTS_N)], *said;
	size_t			 n = 0;

	for (s = k->slots; s->key != NULL; s++) {
		pairs[n++] = s->key;
		pairs[n++] = s->kind == DATUM_WORD ? s->words->stored[0] :
		    s->kind == DATUM_TEXT ? "<T>" :
		    s->kind == DATUM_DAY || s->kind == DATUM_MONTH ?
		    "2026-06-01" : "123400";
	}
	assert_null(mail_compose(arena, &(struct mail){ { 1 }, "a@b.test", lang,
	    k->word, { pairs, n }, NULL, 0 }, "p@portal.test",
	    instant_of_unix(0), &said));
	return (said);
}

/* In every language: every hole stands in the text, none is left open, days
 * and amounts are written as on pages, and no English is left. */
static void
every_hole_is_filled(void **state)
{
	const struct mail_kind *const	*k;
	const struct slot		*s;
	const char			*both, *said;
	enum lang			 l;

	(void)state;
	for (k = mail_kinds; *k != NULL; k++) {
		for (l = LANG_EN; l < LANGS; l++) {
			print_message("%s\n", (*k)->word);
			said = composed(*k, l);
			assert_null(strchr(said, '{'));
			assert_null(strstr(said, "2026-06-01"));
			assert_null(strstr(said, "123400"));
			both = arena_printf(arena, "%s %s", lang_text(l,
			    (*k)->subject), lang_text(l, (*k)->body));
			for (s = (*k)->slots + MAIL_SLOTS_N; s->key != NULL; s++)
				assert_non_null(strstr(both, arena_printf(arena,
				    "{%s}", s->key)));
			if (l != LANG_EN) {
				assert_ptr_not_equal(lang_text(l, (*k)->body),
				    (*k)->body);
				assert_ptr_not_equal(lang_text(l,
				    (*k)->subject), (*k)->subject);
			}
		}
	}
	assert_non_null(strstr(composed(&mail_kind_invoiced, LANG_EN),
	    shown_money(arena, (struct money){ 123400 })));
	assert_non_null(strstr(composed(&mail_kind_invoiced, LANG_EN),
	    "1 June 2026"));
	assert_non_null(strstr(composed(&mail_kind_invoiced, LANG_TC),
	    "2026年6月1日"));
	/* Again is the same mail. */
	assert_string_equal(composed(&mail_kind_ended, LANG_EN),
	    composed(&mail_kind_ended, LANG_EN));
}

/* The holes of the database's rows are those of the program's. */
static void
rows_are_the_programs(void **state)
{
	const struct mail_kind *const	*k;
	int64_t				 n = 0;

	(void)state;
	for (k = mail_kinds; *k != NULL; k++, n++)
		assert_ptr_equal(mail_find((*k)->word), *k);
	assert_int_equal(FACT("select count(*) from mail_kind"), n);
	assert_string_equal(refusal("insert into message (to_email, lang, "
	    "template, args) values ('a@b.test', 'en', 'offered', "
	    "'{\"reference\": \"x\"}')"), "mail_whole");
	assert_string_equal(refusal("insert into message (to_email, lang, "
	    "template, args) values ('a@b.test', 'en', 'nope', '{}')"),
	    "message_template_fkey");
}

static void
clock_at(const char *hongkong)
{
	FACT("update clock set ahead = ($1::timestamp at time zone "
	    "'Asia/Hong_Kong') - now()", hongkong);
}

static void
digests(void)
{
	struct db	*db = db_new(jobs_pool, arena);

	assert_null(db_begin(db, false));
	assert_null(digest_due(db, URL));
	assert_null(db_commit(db));
}

static int64_t
written(void)
{
	return (FACT("select count(*) from message where template = 'digest'"));
}

static void
once_a_day_and_never_empty(void **state)
{
	struct browser	*b = browser_as(second);
	struct id	 c = scene_case(org, owner, staff[ROLE_OFFICER]);
	struct mail	 m;
	struct db	*db;
	const char	*said;

	(void)state;
	assert_int_equal(get(b, "/en/account/mails"), 200);
	assert_int_equal(post(b, "/en/account/mails", "cases=daily&applications="
	    "daily&allocations=now&invoices=now&operation=now"), 303);
	assert_int_equal(post(browser_as(staff[ROLE_TECHNICAL]),
	    "/en/account/mails", "cases=daily&applications=now&allocations=now&"
	    "invoices=now&operation=now"), 303);
	clock_at("2027-03-01 07:30");
	digests();
	assert_int_equal(written(), 0);
	say(&mail_kind_decided, owner, "");
	say(&mail_kind_for_technical, ID_NONE, arena_printf(arena,
	    ", \"application\": %lld", (long long)c.n));
	assert_string_equal(readers(), "Applicant");
	digests();			/* too early */
	assert_int_equal(written(), 0);
	/* The case goes on: nothing waits for the technical reviewer. */
	FACT("update application set state = 'technical_review' where id = $1",
	    text(c.n));
	clock_at("2027-03-01 08:30");
	digests();
	digests();
	assert_int_equal(written(), 1);
	assert_int_equal(FACT("select count(*) from message m join person p on "
	    "p.email = m.to_email where m.template = 'digest' and p.id = $1 "
	    "and m.lang = 'tc'", text(second.n)), 1);
	db = db_new(jobs_pool, arena);
	assert_null(db_begin(db, false));
	assert_null(message_by_id(db, (struct id){ FACT("select id from message "
	    "where template = 'digest'") }, &m));
	assert_null(mail_compose(arena, &m, "p@portal.test", instant_of_unix(0),
	    &said));
	db_rollback(db);
	assert_non_null(strstr(said, "- 有關你的申請的決定") != NULL ? said :
	    strstr(said, lang_text(LANG_TC, mail_kind_decided.subject)));
	assert_non_null(strstr(said, URL "/tc/applications/7"));
	/* More of the same day waits for the next; a day without is silent. */
	say(&mail_kind_decided, owner, "");
	digests();
	assert_int_equal(written(), 1);
	clock_at("2027-03-02 08:00");
	digests();
	assert_int_equal(written(), 2);
	clock_at("2027-03-03 12:00");
	digests();
	assert_int_equal(written(), 2);
	FACT("update clock set ahead = '0'");
}

/* No server answers: why is said, and in the end it is given up to be seen. */
static void
a_mail_that_cannot_leave_says_why(void **state)
{
	struct browser	*b = browser_as(staff[ROLE_OPERATOR]);

	(void)state;
	say(&mail_kind_ended, owner, arena_printf(arena,
	    ", \"people\": \"{%lld}\"", (long long)viewer.n));
	FACT("update job set attempts = 13");
	assert_int_equal(shell("BERTH_SMTP_URL=smtp://127.0.0.1:9 "
	    "$B/berth-jobs --once >/dev/null 2>&1"), 0);
	assert_string_equal(FACT_TEXT("select j.state || ' ' || m.state from job "
	    "j join message m on m.id = j.subject_id where m.template = "
	    "'ended'"), "dead given_up");
	assert_int_equal(get(b, "/en/operations?state=dead"), 200);
	assert_has(b, "connect to server");
	assert_int_equal(FACT("select count(*) from message m join person p on "
	    "p.email = m.to_email where m.template = 'job_given_up' and "
	    "p.id = $1", text(staff[ROLE_OPERATOR].n)), 1);
	assert_int_equal(post(b, arena_printf(arena, "/en/jobs/%s/retry",
	    FACT_TEXT("select id::text from job where state = 'dead'")), ""),
	    303);
	assert_string_equal(FACT_TEXT("select state from message where template "
	    "= 'ended'"), "queued");
}

static int64_t
of_kind(const char *kind)
{
	return (FACT("select count(*) from message where template = $1", kind));
}

static void
ticks(const char *hongkong)
{
	clock_at(hongkong);
	assert_int_equal(shell("$B/berth-jobs --once >/dev/null 2>&1; "
	    "$B/berth-jobs --once >/dev/null 2>&1"), 0);
}

static const struct award	 half_year = { "PB-PLACEHOLDER-2026-01",
    "h800-80g", "1", "2026-06-01", "2026-11-30", "7000", "1000000" };

/* What time does: an offer that nobody answers is told of before and after. */
static void
an_offer_runs_out(void **state)
{
	struct id	 ebb = fact_org("Ebb"), boss = fact_person("Boss", -1);
	struct scene	 s;

	(void)state;
	fact_member(ebb, boss, ROLE_OWNER);
	s = scene_offer(ebb, boss, &half_year);
	FACT("update offer set valid_until = '2026-05-20' where id = $1",
	    text(s.offer.n));
	ticks("2026-05-10 09:00");
	assert_int_equal(of_kind("offer_reminder"), 0);
	ticks("2026-05-18 09:00");
	assert_int_equal(of_kind("offer_reminder"), 1);
	assert_int_equal(of_kind("offer_expired"), 0);
	ticks("2026-05-21 09:00");
	assert_int_equal(of_kind("offer_reminder"), 1);
	assert_true(of_kind("offer_expired") >= 1);
	assert_int_equal(FACT("select count(*) from audit_event where action = "
	    "'offer.expire' and subject_id = $1 and person_id is null",
	    text(s.offer.n)), 1);
}

/* An allocation that ends, an invoice that falls due, a month that is over:
 * each once for its day, and to its own organisation only. */
static void
terms_and_bills_come_due(void **state)
{
	struct scene	 s = scene_whole("Flow");

	(void)state;
	ticks("2026-06-02 09:00");
	ticks("2026-06-20 09:00");
	assert_int_equal(of_kind("ends_soon"), 1);
	ticks("2026-06-24 09:00");
	ticks("2026-06-24 10:00");
	assert_int_equal(of_kind("ends_soon"), 2);
	ticks("2026-07-20 09:00");
	assert_int_equal(of_kind("invoice_due"), 0);
	ticks("2026-07-24 09:00");
	ticks("2026-07-25 09:00");
	assert_int_equal(of_kind("invoice_due"), 1);
	assert_int_equal(of_kind("invoice_overdue"), 0);
	ticks("2026-08-01 09:00");
	ticks("2026-08-20 09:00");
	assert_int_equal(of_kind("invoice_due"), 1);
	assert_int_equal(of_kind("invoice_overdue"), 1);
	assert_int_equal(FACT("select count(*) from message m join person p on "
	    "p.email = m.to_email where m.template in ('ends_soon', "
	    "'invoice_due', 'invoice_overdue') and p.id <> $1",
	    text(s.owner.n)), 0);
	/* June is rated and July has nothing to bill. */
	assert_int_equal(of_kind("month_to_close"), 0);
	fact_member(s.org, stranger, ROLE_APPLICANT);
	scene_award(s.org, s.owner, &half_year);
	ticks("2026-09-01 09:00");
	ticks("2026-09-02 09:00");
	assert_int_equal(of_kind("month_to_close"), FACT("select count(*) from "
	    "centre_role where role = 'biller'"));
	FACT("update clock set ahead = '0'");
}

/* Members, roles and an organisation's particulars: whom it concerns. */
static void
people_learn_what_was_done_to_them(void **state)
{
	struct browser	*admin = browser_as(staff[ROLE_ADMIN]);
	struct browser	*b = browser_as(owner);
	struct id	 p = fact_person("Newcomer", -1);
	struct id	 other = fact_person("Second Admin", ROLE_ADMIN, -1);

	(void)state;
	assert_int_equal(post(admin, arena_printf(arena, "/en/people/%lld/roles",
	    (long long)p.n), "role=auditor&reason=Reads"), 303);
	assert_int_equal(of_kind("role_asked"), FACT("select count(*) - 1 from "
	    "centre_role where role = 'admin'"));
	FACT("delete from message");
	assert_int_equal(post(browser_as(other), arena_printf(arena,
	    "/en/role-requests/%lld/gift", (long long)FACT("select max(id) "
	    "from role_request")), ""), 303);
	assert_string_equal(readers(), "Newcomer");
	assert_int_equal(of_kind("role_given"), 1);
	assert_int_equal(post(admin, arena_printf(arena,
	    "/en/people/%lld/roles/auditor/end", (long long)p.n), ""), 303);
	assert_int_equal(of_kind("role_ended"), 1);
	FACT("delete from message");
	assert_int_equal(post(b, arena_printf(arena,
	    "/en/organisations/%lld/members/%lld/end", (long long)org.n,
	    (long long)viewer.n), ""), 303);
	assert_string_equal(readers(), "Viewer");
	assert_int_equal(of_kind("membership_ended"), 1);
	/* An officer who has vouched for it looks again. */
	FACT("delete from message");
	scene_case(org, owner, staff[ROLE_OFFICER]);
	say(&mail_kind_organisation_changed, owner, "");
	assert_string_equal(readers(), FACT_TEXT("select string_agg(name, ' ' "
	    "order by name) from person where id in ($1, $2)",
	    text(second.n), text(staff[ROLE_OFFICER].n)));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(rows_are_the_programs, fresh),
		cmocka_unit_test_setup(the_right_people_and_nobody_else, fresh),
		cmocka_unit_test_setup(addresses_are_told_once, fresh),
		cmocka_unit_test_setup(nobody_who_may_not_act, fresh),
		cmocka_unit_test_setup(what_is_told_once_is_told_once, fresh),
		cmocka_unit_test_setup(every_hole_is_filled, fresh),
		cmocka_unit_test_setup(once_a_day_and_never_empty, fresh),
		cmocka_unit_test_setup(a_mail_that_cannot_leave_says_why, fresh),
		cmocka_unit_test_setup(an_offer_runs_out, fresh),
		cmocka_unit_test_setup(terms_and_bills_come_due, fresh),
		cmocka_unit_test_setup(people_learn_what_was_done_to_them, fresh),
	};

	return (cmocka_run_group_tests(tests, open_all, harness_close));
}
