/* Who applied is kept when it is submitted, by the database and for good. */
#include <string.h>

#include "harness.h"
#include "scene.h"

static struct id	 org, owner, officer, app;

static int
fresh(void **state)
{
	harness_fresh(state);
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

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(the_move_writes_it, fresh),
		cmocka_unit_test_setup(nobody_else_does, fresh),
		cmocka_unit_test_setup(others_see_none, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
