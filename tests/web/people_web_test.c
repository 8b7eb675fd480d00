/* Administration: giving and ending roles in the centre. */
#include <string.h>

#include "harness.h"
#include "identity/role_request.h"

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
	assert_null(role_may_ask(by, &p, ROLE_CHECKER));
	assert_ptr_equal(role_may_ask(by, &p, ROLE_OFFICER), &role_held);
	assert_ptr_equal(role_may_ask(p.id, &p, ROLE_CHECKER),
	    &role_of_oneself);
	assert_null(role_may_end(by, &p, ROLE_OFFICER));
	assert_ptr_equal(role_may_end(by, &p, ROLE_CHECKER), &role_not_held);
	assert_ptr_equal(role_may_end(p.id, &p, ROLE_OFFICER),
	    &role_of_oneself);
	p.is_member = true;
	assert_ptr_equal(role_may_ask(by, &p, ROLE_CHECKER), &role_of_member);
	p.is_member = false;
	p.state = PERSON_UNVERIFIED;
	assert_ptr_equal(role_may_ask(by, &p, ROLE_CHECKER),
	    &role_not_confirmed);
}

/* A table of who may do what to a request: the asker, another, the person. */
static void
two_administrators(void **state)
{
	static const struct {
		unsigned			 from, to;
		const struct err		*asker, *other, *person;
	} cases[] = {
#define OVER	&role_request_over
		{ ROLE_REQUEST_ASKED, ROLE_REQUEST_GIVEN, &role_request_second,
		    NULL, &role_of_oneself },
		{ ROLE_REQUEST_ASKED, ROLE_REQUEST_REFUSED,
		    &role_request_second, NULL, &role_of_oneself },
		{ ROLE_REQUEST_ASKED, ROLE_REQUEST_WITHDRAWN, NULL,
		    &role_request_not_yours, &role_of_oneself },
		{ ROLE_REQUEST_GIVEN, ROLE_REQUEST_REFUSED, OVER, OVER, OVER },
		{ ROLE_REQUEST_REFUSED, ROLE_REQUEST_GIVEN, OVER, OVER, OVER },
		{ ROLE_REQUEST_WITHDRAWN, ROLE_REQUEST_GIVEN, OVER, OVER, OVER },
	};
	struct role_request	 r = { .person = { 3 }, .asked_by = { 1 } };
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		r.state = cases[i].from;
		assert_ptr_equal(role_request_may(&r, (struct id){ 1 },
		    cases[i].to), cases[i].asker);
		assert_ptr_equal(role_request_may(&r, (struct id){ 2 },
		    cases[i].to), cases[i].other);
		assert_ptr_equal(role_request_may(&r, (struct id){ 3 },
		    cases[i].to), cases[i].person);
	}
}

#define ASK	"role=operator&reason=Nights"

static const char *
request_of(struct id person, const char *rest)
{
	return (arena_printf(arena, "/en/role-requests/%s%s", text(FACT(
	    "select max(id) from role_request where person_id = $1",
	    text(person.n))), rest));
}

static void
a_role_comes_and_goes(void **state)
{
	struct id	 admin = fact_person("Asks", ROLE_ADMIN, -1);
	struct id	 second = fact_person("Gives", ROLE_ADMIN, -1);
	struct id	 p = fact_person("Gets", -1);
	struct browser	*a = browser_as(admin), *b = browser_as(p),
			*s = browser_as(second);

	(void)state;
	assert_int_equal(get(b, "/en/operations"), 403);
	assert_int_equal(get(a, path_of(p, "")), 200);
	assert_int_equal(post(a, path_of(p, "/roles"), ASK), 303);
	assert_int_equal(get(b, "/en/operations"), 403);	/* not yet */
	assert_int_equal(get(a, path_of(p, "")), 200);
	assert_int_equal(post(a, path_of(p, "/roles"), ASK), 422);
	assert_has(a, "waits for a second administrator");
	assert_int_equal(get(s, "/en/administration"), 200);
	assert_has(s, request_of(p, ""));
	assert_int_equal(get(a, request_of(p, "")), 200);
	assert_lacks(a, "/gift");
	assert_int_equal(post(a, request_of(p, "/gift"), ""), 403);
	assert_int_equal(get(s, request_of(p, "")), 200);
	assert_has(s, "has those tried again that were given up");
	assert_has(s, "Nights");
	assert_int_equal(post(s, request_of(p, "/gift"), ""), 303);
	assert_int_equal(get(b, "/en/operations"), 200);	/* at once */
	assert_int_equal(FACT("select count(*) from session where person_id = $1 "
	    "and idle > '15 minutes'", text(p.n)), 0);
	assert_int_equal(FACT("select granted_by from centre_role where "
	    "person_id = $1", text(p.n)), second.n);
	assert_int_equal(get(a, path_of(p, "")), 200);
	assert_int_equal(post(a, path_of(p, "/roles"), ASK), 422);
	assert_has(a, "holds this role already");
	assert_int_equal(get(a, path_of(p, "/roles/operator/end")), 200);
	assert_has(a, "Operator");
	assert_int_equal(post(a, path_of(p, "/roles/operator/end"), ""), 303);
	assert_int_equal(get(b, "/en/operations"), 403);
	assert_int_equal(FACT("select count(*) from audit_event where "
	    "subject_id = $1 and action in ('role.ask', 'role.grant', "
	    "'role.end')", text(p.n)), 3);
}

static void
refused_and_taken_back(void **state)
{
	struct browser	*a = browser_as(fact_person("Asks", ROLE_ADMIN, -1));
	struct browser	*s = browser_as(fact_person("Refuses", ROLE_ADMIN, -1));
	struct id	 p = fact_person("Waits", -1);

	(void)state;
	assert_int_equal(get(a, path_of(p, "")), 200);
	assert_int_equal(post(a, path_of(p, "/roles"), ASK), 303);
	assert_int_equal(get(s, request_of(p, "")), 200);
	assert_int_equal(post(s, request_of(p, "/withdrawal"), ""), 403);
	assert_int_equal(get(s, request_of(p, "")), 200);
	assert_int_equal(post(s, request_of(p, "/refusal"), ""), 303);
	assert_int_equal(get(s, request_of(p, "")), 200);
	assert_has(s, "Refused");
	assert_int_equal(post(s, request_of(p, "/gift"), ""), 409);
	assert_int_equal(get(a, path_of(p, "")), 200);
	assert_int_equal(post(a, path_of(p, "/roles"), ASK), 303);
	assert_int_equal(get(a, request_of(p, "")), 200);
	assert_int_equal(post(a, request_of(p, "/withdrawal"), ""), 303);
	assert_int_equal(FACT("select count(*) from centre_role where "
	    "person_id = $1", text(p.n)), 0);
}

/* Who decides for the centre does not apply to it, whichever came first. */
static void
applicants_get_no_role(void **state)
{
	struct browser	*a = browser_as(fact_person("Asks", ROLE_ADMIN, -1));
	struct browser	*s = browser_as(fact_person("Gives", ROLE_ADMIN, -1));
	struct id	 p = fact_person("Applies", -1), o = fact_org("Theirs");

	(void)state;
	assert_int_equal(get(a, path_of(p, "")), 200);
	assert_int_equal(post(a, path_of(p, "/roles"), ASK), 303);
	fact_member(o, p, ROLE_VIEWER);		/* meanwhile */
	assert_int_equal(get(s, request_of(p, "")), 200);
	assert_int_equal(post(s, request_of(p, "/gift"), ""), 422);
	assert_has(s, "member of an applicant organisation");
	assert_int_equal(get(a, path_of(p, "")), 200);
	assert_lacks(a, "Ask for this role");
	assert_int_equal(post(a, path_of(p, "/roles"),
	    "role=issuer&reason=Nights"), 422);
	assert_int_equal(FACT("select count(*) from centre_role where "
	    "person_id = $1", text(p.n)), 0);
}

/* What the database itself refuses, as the role that serves pages. */
static void
the_database_wants_two(void **state)
{
	struct id	 one = fact_person("One", ROLE_ADMIN, -1);
	struct id	 two = fact_person("Two", ROLE_ADMIN, -1);
	struct id	 officer = fact_person("Three", ROLE_OFFICER, -1);
	struct id	 p = fact_person("Four", -1);
	const char	*to_p = text(p.n), *by_two = text(two.n);

	(void)state;
#define INTO	"insert into role_request (person_id, role, reason, state, "	\
		"asked_by, asked_at) values ("
	assert_string_equal(refusal_of_web(arena_printf(arena, INTO
	    "%s, 'operator', 'x', 'asked', %s, now())", to_p,
	    text(officer.n))), "role_request_admin");
	FACT(INTO "$1, 'operator', 'x', 'asked', $2, now())", to_p,
	    text(one.n));
	assert_string_equal(refusal_of_web(arena_printf(arena, "insert into "
	    "centre_role (person_id, role, granted_by) values (%s, 'issuer', "
	    "%s)", to_p, by_two)), "centre_role_given");
	assert_string_equal(refusal_of_web(arena_printf(arena, INTO
	    "%s, 'issuer', 'x', 'given', %s, now())", to_p, by_two)),
	    "role_request_move");
	assert_string_equal(refusal_of_web(arena_printf(arena, "update "
	    "role_request set state = 'given', decided_by = asked_by, "
	    "decided_at = now() where person_id = %s", to_p)),
	    "role_request_second");
	assert_string_equal(refusal_of_web(arena_printf(arena, "update "
	    "role_request set role = 'admin' where person_id = %s", to_p)),
	    "role_request_fixed");
	fact_member(fact_org("Late"), p, ROLE_VIEWER);
	assert_string_equal(refusal_of_web(arena_printf(arena, "update "
	    "role_request set state = 'given', decided_by = %s, decided_at = "
	    "now() where person_id = %s", by_two, to_p)),
	    "role_request_member");
	assert_int_equal(FACT("select count(*) from centre_role where "
	    "person_id = $1", text(p.n)), 0);
}

static void
nobody_raises_themselves(void **state)
{
	struct id	 admin = fact_person("Alone", ROLE_ADMIN, -1);
	struct id	 officer = fact_person("Officer", ROLE_OFFICER, -1);
	struct browser	*a = browser_as(admin), *o = browser_as(officer);

	(void)state;
	assert_int_equal(get(a, path_of(admin, "")), 200);
	assert_lacks(a, "Ask for this role");
	assert_int_equal(post(a, path_of(admin, "/roles"), "role=issuer&reason=x"), 403);
	assert_int_equal(post(a, path_of(admin, "/roles/admin/end"), ""), 403);
	assert_int_equal(get(o, "/en/administration"), 403);
	assert_int_equal(get(o, path_of(admin, "")), 403);
	assert_int_equal(post(o, path_of(officer, "/roles"), "role=admin&reason=x"), 403);
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
	assert_int_equal(post(a, path_of(p, "/roles"), "role=officer&reason=x"), 409);
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
		cmocka_unit_test(two_administrators),
		cmocka_unit_test_setup(refused_and_taken_back, harness_fresh),
		cmocka_unit_test_setup(applicants_get_no_role, harness_fresh),
		cmocka_unit_test_setup(the_database_wants_two, harness_fresh),
		cmocka_unit_test_setup(wrong_roles, harness_fresh),
		cmocka_unit_test_setup(searching_and_turning_pages, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
