/*
 * Who applied is kept when it is submitted, by the database and for good; and
 * who an organisation is changes from then on only as an officer verified it.
 */
#include <string.h>

#include "harness.h"
#include "scene.h"

static struct id	 org, owner, officer, app;

static int
fresh(void **state)
{
	harness_fresh(state);
	FACT("update organisation set name_en = 'Earlier Limited' "
	    "where name_en = 'Keeps Limited'");
	FACT("update organisation_change set state = 'withdrawn', decided_by = "
	    "asked_by, decided_at = now() where state = 'asked'");
	org = fact_org("Keeps Limited");
	owner = fact_person("Owner", -1);
	officer = fact_person("Officer", ROLE_OFFICER, -1);
	fact_member(org, owner, ROLE_OWNER);
	app = scene_case(org, owner, officer);
	return (0);
}

static void
the_move_writes_it(void **state)
{
	struct id	 draft;

	(void)state;
	assert_int_equal(FACT("select count(*) from application_applicant p "
	    "join organisation o on o.id = p.org_id where p.application_id = $1 "
	    "and p.name_en = 'Keeps Limited' and p.category = o.category and "
	    "p.ubi is not distinct from o.ubi and p.employees_hk = o.employees_hk "
	    "and p.address_en is not distinct from o.address_en", text(app.n)), 1);
	draft.n = FACT("insert into application (org_id, route_id, state, "
	    "created_by, created_at, updated_at, state_since) select $1, r.id, "
	    "'draft', $2, now(), now(), now() from funding_route r "
	    "where r.code = 'aiss' returning id", text(org.n), text(owner.n));
	FACT("update application set state = 'withdrawn' where id = $1",
	    text(draft.n));
	assert_int_equal(FACT("select count(*) from application_applicant "
	    "where application_id = $1", text(draft.n)), 0);
}

static void
nobody_else_does(void **state)
{
	static const char *const	 wrong[] = {
		"insert into application_applicant select * from application_applicant",
		"update application_applicant set name_en = 'X'",
		"update application_applicant set ubi = '12345678'",
		"delete from application_applicant",
		"update application_applicant set br_expiry = '2030-01-01'",
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_string_equal(refusal_of_web(wrong[i]), "42501");
	assert_string_equal(refusal(wrong[1]), "application_applicant_append_only");
	assert_string_equal(refusal(wrong[3]), "application_applicant_append_only");
}

COLUMNS(n_columns, struct id, COLUMN_AS(n, "id"));

static void
others_see_none(void **state)
{
	static const struct statement	 count = { "count_applicants",
	    "select count(*) as id from application_applicant",
	    DB_STATEMENTS_MAX - 41 };
	struct id	 other = fact_person("Other", -1), n;
	struct id	 who[3] = { owner, officer, other };
	static const int64_t want[3] = { 1, 1, 0 };
	struct db	*db;
	int		 i;

	(void)state;
	for (i = 0; i < 3; i++) {
		db = turn_as(who[i]);
		assert_null(db_one0(db, &count, n_columns, &n));
		assert_int_equal(n.n >= want[i] && (want[i] > 0) == (n.n > 0), 1);
		turn_end(db);
	}
}

/* As the web does it, in one transaction that is rolled back. */
static const char *
refused_to(struct id who, const char *sql)
{
	return (refusal_of_web(arena_printf(arena, "select set_config("
	    "'berth.person', '%lld', true); %s", (long long)who.n, sql)));
}

#define VERIFIED	"update organisation_change set state = 'verified', "	\
			"decided_by = berth_person(), decided_at = now() "	\
			"where state = 'asked'; "
#define NOW_NAMED(name)	"update organisation set name_en = '" name "', "	\
			"version = version + 1 where name_en = 'Keeps Limited'"

static void
who_it_is_is_fixed(void **state)
{
	static const char *const	 wrong[] = {
		"update organisation set name_en = 'X', version = version + 1 where name_en = 'Keeps Limited'",
		"update organisation set name_zh = 'X', version = version + 1 where name_en = 'Keeps Limited'",
		"update organisation set ubi = '01234567', version = version + 1 where name_en = 'Keeps Limited'",
		"update organisation set category = 'sme', version = version + 1 where name_en = 'Keeps Limited'",
		"update organisation set address_en = 'X', version = version + 1 where name_en = 'Keeps Limited'",
		"update organisation set address_zh = 'X', version = version + 1 where name_en = 'Keeps Limited'",
		"update organisation set fixed_since = null where name_en = 'Keeps Limited'",
		/* Asked for is not verified; and other than what was. */
		NOW_NAMED("Renamed Limited"),
		VERIFIED NOW_NAMED("Renamed Otherwise Limited"),
		VERIFIED "update organisation set name_en = 'Renamed Limited', ubi = '01234567', version = version + 1 where name_en = 'Keeps Limited'",
	};
	size_t	 i;

	(void)state;
	scene_change(org, owner, "Renamed Limited");
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_string_equal(refused_to(officer, wrong[i]),
		    "organisation_fixed");
	assert_null(refused_to(officer, VERIFIED
	    NOW_NAMED("Renamed Limited")));
	/* What is no part of it stays free. */
	assert_null(refused_to(owner, "update organisation set "
	    "employees_hk = 7, rd_employees_hk = 1, version = version + 1 "
	    "where name_en = 'Keeps Limited'"));
}

static void
who_asks_and_who_verifies(void **state)
{
	static const char	 decided[] = "update organisation_change set "
				    "decided_by = berth_person(), decided_at = "
				    "now(), state = ";
	struct id		 stranger = fact_person("Stranger", -1);
	struct id		 second = fact_person("Owner Too", -1);
	struct id		 c;

	(void)state;
	fact_member(org, second, ROLE_OWNER);
	c = scene_change(org, owner, "Renamed Limited");
#define SAVE(who, rest) refused_to(who, arena_printf(arena, \
	"%s" rest " where state = 'asked'", decided))
	assert_string_equal(SAVE(owner, "'verified'"),
	    "organisation_change_officer");
	assert_string_equal(SAVE(second, "'verified'"),
	    "organisation_change_officer");
	assert_string_equal(SAVE(stranger, "'verified'"),
	    "organisation_change_officer");
	assert_string_equal(SAVE(officer, "'withdrawn'"),
	    "organisation_change_owner");
	assert_string_equal(SAVE(officer, "'refused'"),
	    "organisation_change_why");
	assert_string_equal(refused_to(officer, arena_printf(arena, "update "
	    "organisation_change set state = 'verified', decided_at = now(), "
	    "decided_by = %lld where state = 'asked'", (long long)owner.n)),
	    "organisation_change_who");
	assert_string_equal(SAVE(officer, "'verified', name_en = 'Y'"),
	    "organisation_change_fixed");
	assert_string_equal(refused_to(owner, "update "
	    "organisation_change_evidence set sha256 = sha256('x')"), "42501");
	assert_null(SAVE(officer, "'refused', remark = 'Unclear'"));
	assert_null(SAVE(second, "'withdrawn'"));
	/* One at a time, by an owner, and never decided from the start. */
#define ASK(by, state)	arena_printf(arena, "insert into organisation_change "	\
	"(org_id, state, category, name_en, address_en, reason, asked_by, "	\
	"asked_at) values (%lld, '" state "', 'sme', 'Z', '1 Road', 'x', %lld, "	\
	"now())", (long long)org.n, (long long)(by).n)
	assert_string_equal(refused_to(owner, ASK(owner, "asked")),
	    "organisation_change_open_key");
	FACT("update organisation_change set state = 'withdrawn', decided_by = "
	    "asked_by, decided_at = now() where id = $1", text(c.n));
	assert_string_equal(refused_to(owner, ASK(owner, "verified")),
	    "organisation_change_move");
	assert_string_equal(refused_to(stranger, ASK(stranger, "asked")),
	    "organisation_change_owner");
	assert_string_equal(refused_to(officer, ASK(owner, "asked")),
	    "organisation_change_who");
	assert_null(refused_to(owner, ASK(owner, "asked")));
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(the_move_writes_it, fresh),
		cmocka_unit_test_setup(nobody_else_does, fresh),
		cmocka_unit_test_setup(others_see_none, fresh),
		cmocka_unit_test_setup(who_it_is_is_fixed, fresh),
		cmocka_unit_test_setup(who_asks_and_who_verifies, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
