/* Names that applications have of others follow when somebody is renamed. */
#include "scene.h"

/* How many applications call somebody otherwise than they are called. */
static void
assert_all_follow(void)
{
	assert_int_equal(FACT("select count(*) from application a "
	    "join organisation o on o.id = a.org_id "
	    "left join person p on p.id = a.officer_id "
	    "where (a.org_name_en, a.org_name_zh, a.officer_name) "
	    "is distinct from (o.name_en, o.name_zh, p.name)"), 0);
}

static void
names_are_taken_and_follow(void **state)
{
	struct id	 org = fact_org("Before Limited");
	struct id	 owner = fact_person("Owns names", -1);
	struct id	 officer = fact_person("Old name", ROLE_OFFICER, -1);
	struct id	 other = fact_person("Other", ROLE_OFFICER, -1), app;

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	app = scene_case(org, owner, officer);
	assert_string_equal(FACT_TEXT("select org_name_en || ', ' || "
	    "officer_name from application where id = $1", text(app.n)),
	    "Before Limited, Old name");
	FACT("update organisation set name_zh = '先前有限公司' where id = $1",
	    text(org.n));
	assert_all_follow();
	FACT("update organisation set name_en = null where id = $1", text(org.n));
	assert_all_follow();
	FACT("update person set name = 'New name' where id = $1", text(officer.n));
	assert_all_follow();
	FACT("update application set officer_id = $2 where id = $1", text(app.n),
	    text(other.n));
	assert_all_follow();
	assert_string_equal(FACT_TEXT("select officer_name from application "
	    "where id = $1", text(app.n)), "Other");
}

/* Whoever renames themselves does not see what they once looked after. */
static void
names_follow_beyond_what_one_sees(void **state)
{
	struct id	 org = fact_org("Beyond Limited"), app;
	struct id	 owner = fact_person("Owns beyond", -1);
	struct id	 officer = fact_person("Retires", ROLE_OFFICER, -1);
	struct browser	*b = browser_as(officer);

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	app = scene_case(org, owner, officer);
	FACT("delete from centre_role where person_id = $1", text(officer.n));
	assert_int_equal(get(b, "/en/account"), 200);
	assert_int_equal(post(b, "/en/account/particulars", "name=Retired&lang=en"), 303);
	assert_string_equal(FACT_TEXT("select officer_name from application "
	    "where id = $1", text(app.n)), "Retired");
	assert_all_follow();
	/* And has seen no more by it. */
	assert_int_equal(get(b, arena_printf(arena, "/en/applications/%s",
	    text(app.n))), 403);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(names_are_taken_and_follow, harness_fresh),
		cmocka_unit_test_setup(names_follow_beyond_what_one_sees,
		    harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
