/* A page says what is so: no job where there is none, nothing asked of the
 * cluster before it is asked, and how somebody stands who is to be added. */
#include <string.h>

#include "scene.h"

static struct scene	 s;
static struct browser	*owner;

static int
open_scene(void **state)
{
	static const struct award	 award = { "PB-PLACEHOLDER-2026-01",
	    "h800-80g", "4", "2027-06-01", "2027-06-30", "7000", "1000000" };
	struct id			 org, person;

	harness_open(state);
	org = fact_org("Says Limited");
	person = fact_person("Says Owner", -1);
	fact_member(org, person, ROLE_OWNER);
	s = scene_award(org, person, &award);
	s.owner = person;
	return (0);
}

static int
fresh(void **state)
{
	harness_fresh(state);
	owner = browser_as(s.owner);
	return (0);
}

static const char *
path(const char *rest)
{
	return (arena_printf(arena, "/en/allocations/%lld%s",
	    (long long)s.allocation.n, rest));
}

static void
segment(const char *job, const char *submitted, const char *day)
{
	FACT("with b as (insert into usage_batch (cluster, from_at, to_at, "
	    "read_at, jobs) select code, now(), now(), now(), 1 from cluster "
	    "limit 1 returning id, cluster) insert into usage_segment "
	    "select cluster, $1::bigint, $2::timestamptz, $3::date, 1, $4, "
	    "org_id, 'user', 1, 'completed', 3600, 3600, b.id from b, "
	    "allocation a where a.id = $4::bigint", job, submitted, day,
	    text(s.allocation.n));
}

static void
no_job_is_no_job(void **state)
{
	static const struct { const char *job, *submitted, *day, *shown; } c[] = {
		{ NULL, NULL, NULL, "0" },
		{ "1", "2027-06-02", "2027-06-02", "1" },
		{ "1", "2027-06-02", "2027-06-03", "1" },	/* over midnight */
		{ "2", "2027-06-02", "2027-06-02", "2" },
		{ "1", "2027-06-04", "2027-06-04", "3" },	/* its number again */
	};
	const char	*at;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(c) / sizeof(c[0]); i++) {
		if (c[i].job != NULL)
			segment(c[i].job, c[i].submitted, c[i].day);
		assert_int_equal(get(owner, path("/usage")), 200);
		at = strstr(owner->body, "<dt>Jobs</dt>");
		assert_non_null(at);
		at = strpbrk(at, "0123456789");
		assert_int_equal(strspn(at, "0123456789"), 1);
		assert_memory_equal(at, c[i].shown, 1);
	}
}

static void
asked_when_it_is_asked(void **state)
{
	static const struct { const char *first, *effect; bool waits; } c[] = {
		{ "2027-06-01", "open", true }, { "2099-01-01", "open", true },
		{ "2020-01-01", "open", false }, { "2020-01-01", "members", false },
		{ "2020-01-01", "close", false },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(c) / sizeof(c[0]); i++) {
		FACT("update allocation set first_day = $2::date, "
		    "last_day = $2::date + 29, effect = $3, effect_since = now() "
		    "where id = $1 returning 1",
		    text(s.allocation.n), c[i].first, c[i].effect);
		assert_int_equal(get(owner, path("")), 200);
		assert_int_equal(strstr(owner->body, "Asked of the cluster") ==
		    NULL, c[i].waits);
		assert_int_equal(strstr(owner->body, "opens on its first day")
		    != NULL, c[i].waits);
		get(owner, "/en/allocations");
		assert_int_equal(strstr(owner->body, "being") == NULL,
		    c[i].waits);
	}
}

/* What is said beside the field of who is to be added. */
static void
adding_a_member(void **state)
{
	static const struct { const char *stands, *said; } c[] = {
		{ "wanted", "This person is a member already." },
		{ "present", "This person is a member already." },
		{ "leaving", "This person is being removed." },
		{ "gone", NULL }, { NULL, "invite them first" },
		{ "", NULL },	/* of the organisation, never of this */
	};
	struct id	 person;
	size_t		 i;

	(void)state;
	FACT("update allocation set first_day = '2020-01-01', last_day = "
	    "'2099-01-01', effect = null, effect_since = null where id = $1 "
	    "returning 1", text(s.allocation.n));
	for (i = 0; i < sizeof(c) / sizeof(c[0]); i++) {
		person = fact_person(arena_printf(arena, "adding%zu", i), -1);
		if (c[i].stands != NULL)
			fact_member(s.org, person, ROLE_VIEWER);
		if (c[i].stands != NULL && *c[i].stands != '\0') {
			FACT("insert into cluster_user (person_id, name) "
			    "values ($1, '')", text(person.n));
			FACT("alter table allocation_member disable trigger user");
			FACT("insert into allocation_member (allocation_id, "
			    "org_id, person_id, state, since) values ($1, $2, $3, "
			    "$4, now())", text(s.allocation.n), text(s.org.n),
			    text(person.n), c[i].stands);
			FACT("alter table allocation_member enable trigger user");
		}
		get(owner, path(""));
		assert_int_equal(post(owner, path("/members"), arena_printf(
		    arena, "email=%s", FACT_TEXT("select email from person "
		    "where id = $1", text(person.n)))), c[i].said != NULL ?
		    422 : 303);
		if (c[i].said != NULL)
			assert_has(owner, c[i].said);
	}
}

int
main(void)
{
	static const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(no_job_is_no_job, fresh),
		cmocka_unit_test_setup(asked_when_it_is_asked, fresh),
		cmocka_unit_test_setup(adding_a_member, fresh),
	};

	return (cmocka_run_group_tests(tests, open_scene, harness_close));
}
