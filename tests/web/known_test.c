/* A page is made for whom a session is known to be of, and told to nobody else. */
#include <stdio.h>
#include <string.h>

#include "scene.h"

#define CROWD	300	/* more sessions than a worker remembers */

static int
back(void **state)
{
	(void)state;
	FACT("update clock set ahead = '0'");
	return (0);
}

static void
who_is_known_takes_one_round_trip(void **state)
{
	struct browser	*b = browser_as(fact_person("Known", ROLE_OFFICER, -1));

	(void)state;
	assert_int_equal(get(b, "/en/review"), 200);
	assert_int_equal(b->rep->round_trips, 2);
	assert_int_equal(get(b, "/en/review"), 200);
	assert_int_equal(b->rep->round_trips, 1);
	/* A page that asks nothing is proved all the same. */
	assert_int_equal(get(b, "/en/organisations/new"), 200);
	assert_int_equal(b->rep->round_trips, 1);
}

static void
a_session_ends_at_once(void **state)
{
	struct id	 p = fact_person("Ended", ROLE_OFFICER, -1);
	struct browser	*b = browser_as(p);

	(void)state;
	assert_int_equal(get(b, "/en/review"), 200);
	FACT("update session set ended_at = now() where person_id = $1", text(p.n));
	assert_int_equal(get(b, "/en/review"), 303);
	assert_string_equal(b->location, "/en/sign-in?next=/review");
	assert_lacks(b, "Ended");
}

static void
a_role_comes_and_goes_at_once(void **state)
{
	struct id	 p = fact_person("Roles", ROLE_OFFICER, -1);
	struct browser	*b = browser_as(p);

	(void)state;
	assert_int_equal(get(b, "/en/review"), 200);
	FACT("delete from centre_role where person_id = $1", text(p.n));
	assert_int_equal(get(b, "/en/review"), 403);
	assert_int_equal(get(b, "/en/organisations/new"), 200);
	FACT("insert into centre_role (person_id, role, granted_by) "
	    "values ($1, 'officer', $1)", text(p.n));
	assert_int_equal(get(b, "/en/review"), 200);
}

static void
an_organisation_is_left_at_once(void **state)
{
	struct id	 org = fact_org("Left Behind Limited");
	struct id	 p = fact_person("Leaves", -1);
	struct browser	*b = browser_as(p);

	(void)state;
	fact_member(org, p, ROLE_APPLICANT);
	assert_int_equal(get(b, "/en/"), 200);
	assert_has(b, "Left Behind Limited");
	FACT("update membership set state = 'ended', ended_at = now() "
	    "where person_id = $1", text(p.n));
	assert_int_equal(get(b, "/en/"), 200);
	assert_lacks(b, "Left Behind Limited");
	assert_has(b, "Register your organisation first");
}

static void
a_new_name_and_a_new_day_are_seen_at_once(void **state)
{
	struct id	 p = fact_person("Earlier", ROLE_OFFICER, -1);
	struct browser	*b = browser_as(p);

	(void)state;
	assert_int_equal(get(b, "/en/account"), 200);
	FACT("update person set name = 'Later' where id = $1", text(p.n));
	assert_int_equal(get(b, "/en/"), 200);
	assert_has(b, "Later");
	assert_lacks(b, "Earlier");
	scene_days_ahead(3);
	assert_int_equal(get(b, "/en/"), 200);
	assert_int_equal(b->rep->round_trips, 1);
	assert_int_equal(get(b, "/en/"), 200);
	assert_int_equal(b->rep->round_trips, 1);
}

/* Sessions share places; each is told its own. */
static void
a_crowd_is_not_mixed_up(void **state)
{
	struct browser	*crowd[CROWD];
	char		 name[32];
	size_t		 i, round;

	(void)state;
	for (i = 0; i < CROWD; i++) {
		snprintf(name, sizeof(name), "Crowd%03zu", i);
		crowd[i] = browser_as(fact_person(name, ROLE_OFFICER, -1));
	}
	for (round = 0; round < 2; round++) {
		for (i = 0; i < CROWD; i++) {
			snprintf(name, sizeof(name), "Crowd%03zu", i);
			assert_int_equal(get(crowd[i], "/en/account"), 200);
			assert_has(crowd[i], name);
		}
	}
}

static void
who_is_too_long_is_asked_about_every_time(void **state)
{
	struct id	 p = fact_person("Long", ROLE_OFFICER, -1);
	struct browser	*b = browser_as(p);

	(void)state;
	FACT("update person set name = repeat('L', 150) where id = $1", text(p.n));
	assert_int_equal(get(b, "/en/review"), 200);
	assert_int_equal(get(b, "/en/review"), 200);
	assert_int_equal(b->rep->round_trips, 2);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(who_is_known_takes_one_round_trip,
		    harness_fresh),
		cmocka_unit_test_setup(a_session_ends_at_once, harness_fresh),
		cmocka_unit_test_setup(a_role_comes_and_goes_at_once, harness_fresh),
		cmocka_unit_test_setup(an_organisation_is_left_at_once, harness_fresh),
		cmocka_unit_test_setup_teardown(
		    a_new_name_and_a_new_day_are_seen_at_once, harness_fresh, back),
		cmocka_unit_test_setup(a_crowd_is_not_mixed_up, harness_fresh),
		cmocka_unit_test_setup(
		    who_is_too_long_is_asked_about_every_time, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
