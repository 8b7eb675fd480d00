/* Administration: giving and ending roles in the centre. */
#include <string.h>

#include "harness.h"
#include "identity/people.h"

static const char *
path_of(struct id person, const char *rest)
{
	return (arena_printf(arena, "/en/people/%lld%s", (long long)person.n,
	    rest));
}

static void
the_rules(void **state)
{
	struct known_person	 p = { .id = { 2 }, .state = PERSON_ACTIVE,
				    .roles = ROLE_BIT(ROLE_OFFICER) };
	struct id		 by = { 1 };

	(void)state;
	assert_null(role_may_grant(by, &p, ROLE_CHECKER));
	assert_ptr_equal(role_may_grant(by, &p, ROLE_OFFICER), &role_held);
	assert_ptr_equal(role_may_grant(p.id, &p, ROLE_CHECKER),
	    &role_of_oneself);
	assert_null(role_may_end(by, &p, ROLE_OFFICER));
	assert_ptr_equal(role_may_end(by, &p, ROLE_CHECKER), &role_not_held);
	assert_ptr_equal(role_may_end(p.id, &p, ROLE_OFFICER),
	    &role_of_oneself);
	p.state = PERSON_UNVERIFIED;
	assert_ptr_equal(role_may_grant(by, &p, ROLE_CHECKER),
	    &role_not_confirmed);
}

static void
a_role_comes_and_goes(void **state)
{
	struct id	 admin = fact_person("Gives", ROLE_ADMIN, -1);
	struct id	 p = fact_person("Gets", -1);
	struct browser	*a = browser_as(admin), *b = browser_as(p);

	(void)state;
	assert_int_equal(get(b, "/en/operations"), 403);
	assert_int_equal(get(a, path_of(p, "")), 200);
	assert_int_equal(post(a, path_of(p, "/roles"), "role=operator"), 303);
	assert_int_equal(get(b, "/en/operations"), 200);	/* at once */
	assert_int_equal(FACT("select count(*) from session where person_id = $1 "
	    "and idle > '15 minutes'", text(p.n)), 0);
	assert_int_equal(post(a, path_of(p, "/roles"), "role=operator"), 422);
	assert_has(a, "holds this role already");
	assert_int_equal(get(a, path_of(p, "/roles/operator/end")), 200);
	assert_has(a, "Operator");
	assert_int_equal(post(a, path_of(p, "/roles/operator/end"), ""), 303);
	assert_int_equal(get(b, "/en/operations"), 403);
	assert_int_equal(post(a, path_of(p, "/roles/operator/end"), ""), 409);
	assert_int_equal(FACT("select count(*) from audit_event where subject_id "
	    "= $1 and person_id = $2 and detail = '{\"role\": \"operator\"}' and action in "
	    "('role.grant', 'role.end')", text(p.n), text(admin.n)), 2);
}

static void
nobody_raises_themselves(void **state)
{
	struct id	 admin = fact_person("Alone", ROLE_ADMIN, -1);
	struct id	 officer = fact_person("Officer", ROLE_OFFICER, -1);
	struct browser	*a = browser_as(admin), *o = browser_as(officer);

	(void)state;
	assert_int_equal(get(a, path_of(admin, "")), 200);
	assert_lacks(a, "Give this role");
	assert_int_equal(post(a, path_of(admin, "/roles"), "role=issuer"), 403);
	assert_int_equal(post(a, path_of(admin, "/roles/admin/end"), ""), 403);
	assert_int_equal(get(o, "/en/administration"), 403);
	assert_int_equal(get(o, path_of(admin, "")), 403);
	assert_int_equal(post(o, path_of(officer, "/roles"), "role=admin"), 403);
	assert_int_equal(FACT("select count(*) from centre_role where person_id "
	    "in ($1, $2)", text(admin.n), text(officer.n)), 2);
}

static void
wrong_roles(void **state)
{
	static const char *const	 bad[] = { "", "role=", "role=owner",
	    "role=king", "role=viewer" };
	struct id	 p = fact_person("Wronged", -1);
	struct browser	*a = browser_as(fact_person("Errs", ROLE_ADMIN, -1));
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(post(a, path_of(p, "/roles"), bad[i]), 422);
		assert_has(a, "id=\"role-error\"");
	}
	assert_int_equal(get(a, path_of(p, "/roles/owner/end")), 404);
	assert_int_equal(get(a, "/en/people/999999"), 404);
	FACT("update person set state = 'closed' where id = $1", text(p.n));
	assert_int_equal(post(a, path_of(p, "/roles"), "role=officer"), 409);
	assert_int_equal(FACT("select count(*) from centre_role where "
	    "person_id = $1", text(p.n)), 0);
}

static void
searching_and_turning_pages(void **state)
{
	struct browser	*a = browser_as(fact_person("Seeks", ROLE_ADMIN, -1));
	const char	*next;

	(void)state;
	FACT("insert into person (email, name, password_hash, state) select "
	    "'many' || i || '@x.test', 'Many ' || i, 'x', 'active' "
	    "from generate_series(100, 135) i");
	assert_int_equal(get(a, "/en/administration?search=MANY"), 200);
	assert_has(a, "many135@x.test");
	assert_lacks(a, "many110@x.test");
	next = strstr(a->body, "after=");
	assert_non_null(next);
	assert_int_equal(get(a, arena_printf(arena,
	    "/en/administration?search=many&%.*s", (int)strcspn(next, "\"&"),
	    next)), 200);
	assert_has(a, "many110@x.test");
	assert_lacks(a, "many111@x.test");
	get(a, "/en/administration?search=%25");	/* no wildcard */
	assert_has(a, "Nobody fits.");
	get(a, "/en/administration?search=many1%27+or+1%3D1");
	assert_has(a, "Nobody fits.");
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(the_rules, harness_fresh),
		cmocka_unit_test_setup(a_role_comes_and_goes, harness_fresh),
		cmocka_unit_test_setup(nobody_raises_themselves, harness_fresh),
		cmocka_unit_test_setup(wrong_roles, harness_fresh),
		cmocka_unit_test_setup(searching_and_turning_pages, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
