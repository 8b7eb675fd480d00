/* A change of who an organisation is: asked for, looked at, registered. */
#include <string.h>

#include "organisation/change.h"
#include "paper.h"
#include "scene.h"

static struct id	 org, owner, viewer, officer, second, app;

static int
people(void **state)
{
	harness_open(state);
	owner = fact_person("Owner", -1);
	viewer = fact_person("Viewer", -1);
	officer = fact_person("Officer", ROLE_OFFICER, -1);
	second = fact_person("Second", ROLE_OFFICER, -1);
	org = fact_org("Old Name Limited");
	fact_member(org, owner, ROLE_OWNER);
	fact_member(org, viewer, ROLE_VIEWER);
	return (0);
}

static const char *
path_of(const char *rest)
{
	return (arena_printf(arena, "/en/organisations/%s%s", text(org.n),
	    rest));
}

static const char *
change_path(const char *rest)
{
	return (arena_printf(arena, "/en/organisation-changes/%s%s",
	    FACT_TEXT("select max(id)::text from organisation_change"), rest));
}

static const char *
registered(const char *column)
{
	return (FACT_TEXT(arena_printf(arena, "select %s from organisation "
	    "where id = $1", column), text(org.n)));
}

#define REST	"employees_hk=30&rd_employees_hk=6&billing_address=2+Road&"	\
		"contact_name=Chan&contact_phone=%2B85221234567&"		\
		"contact_email=chan%40x.test&finance_email=pay%40x.test"
#define WHO(name)	"category=other_enterprise&address_en=1 Cyberport Road&"	\
		"name_en=" name "&reason=Renamed by resolution&ubi="

static int
ask(struct browser *b, const char *fields, struct bytes content)
{
	get(b, path_of("/changes/new"));
	return (post_file(b, path_of("/changes"), arena_printf(arena, "%s%s",
	    fields, registered("ubi")), "file", "certificate.pdf", content));
}

static void
before_an_application_it_is_edited(void **state)
{
	struct browser	*b = browser_as(owner);

	(void)state;
	assert_int_equal(get(b, path_of("/edit")), 200);
	assert_has(b, "name=\"name_en\"");
	assert_int_equal(get(b, path_of("/changes/new")), 200);
	assert_has(b, "You may change this yourself");
	assert_int_equal(ask(b, WHO("New Name Limited"), paper_plain(arena)),
	    409);
	assert_int_equal(FACT("select count(*) from organisation_change"), 0);
}

static void
then_it_is_fixed(void **state)
{
	struct browser	*b = browser_as(owner);

	(void)state;
	app = scene_case(org, owner, officer);
	assert_int_equal(get(b, path_of("/edit")), 200);
	assert_lacks(b, "name=\"name_en\"");
	assert_has(b, "Old Name Limited");
	assert_has(b, "/changes/new\"");
	/* A form that was opened before. */
	assert_int_equal(post(b, path_of(""), arena_printf(arena,
	    "category=other_enterprise&name_en=Sneaked&address_en=X&ubi=%s&%s",
	    registered("ubi"), REST)), 409);
	assert_has(b, organisation_fixed.text);
	assert_string_equal(registered("name_en"), "Old Name Limited");
	assert_string_equal(registered("employees_hk::text"), "20");
	/* The rest is theirs. */
	get(b, path_of("/edit"));
	assert_int_equal(post(b, path_of(""), REST "&name_en=Sneaked"), 303);
	assert_string_equal(registered("name_en"), "Old Name Limited");
	assert_string_equal(registered("employees_hk::text"), "30");
}

static void
wrong_requests(void **state)
{
	struct browser	*b = browser_as(owner);
	struct bytes	 none = { (const unsigned char *)"<html>", 6 };

	(void)state;
	assert_int_equal(ask(b, WHO("Old Name Limited"), paper_plain(arena)),
	    422);
	assert_has(b, "Nothing is different");
	assert_int_equal(ask(b, WHO("New Name Limited"), none), 422);
	assert_has(b, "id=\"file-error\"");
	assert_has(b, "value=\"New Name Limited\"");
	assert_int_equal(ask(b, WHO("New Name Limited"),
	    paper_encrypted(arena)), 422);
	assert_int_equal(ask(b, "category=other_enterprise&address_en=1&"
	    "name_en=New&reason=&ubi=", paper_plain(arena)), 422);
	assert_has(b, "id=\"reason-error\"");
	assert_int_equal(ask(b, "category=government_department&address_en=1&"
	    "name_en=New&reason=x&ubi=", paper_plain(arena)), 422);
	assert_has(b, "has no UBI");
	assert_int_equal(ask(browser_as(viewer), WHO("New Name Limited"),
	    paper_plain(arena)), 403);
	assert_int_equal(FACT("select count(*) from organisation_change"), 0);
}

static void
refused_with_a_reason(void **state)
{
	struct browser	*b = browser_as(owner), *o = browser_as(officer);

	(void)state;
	assert_int_equal(ask(b, WHO("New Name Limited"), paper_plain(arena)),
	    303);
	assert_int_equal(get(b, b->location), 200);
	assert_has(b, "Take the request back");
	assert_lacks(b, "Verify and register");
	assert_int_equal(FACT("select count(*) from message m join person p on "
	    "p.email = m.to_email where template = 'change_asked' and "
	    "p.id in ($1, $2)", text(officer.n), text(second.n)), 2);
	assert_int_equal(ask(b, WHO("Newer Name Limited"),
	    paper_plain(arena)), 409);
	assert_has(b, "waits for the centre");
	assert_int_equal(get(o, "/en/"), 200);
	assert_has(o, "href=\"/en/organisation-changes\"");
	assert_int_equal(get(o, "/en/organisation-changes"), 200);
	assert_has(o, "Renamed by resolution");
	assert_int_equal(get(o, change_path("")), 200);
	assert_has(o, "New Name Limited");
	assert_has(o, "Verify and register");
	assert_lacks(o, "Take the request back");
	assert_int_equal(get(o, change_path("/evidence")), 200);
	assert_string_equal(o->rep->content_type, "application/pdf");
	assert_int_equal(post(o, change_path("/refusal"), "remark="), 422);
	assert_int_equal(post(o, change_path("/withdrawal"), ""), 403);
	assert_int_equal(post(b, change_path("/verification"), ""), 403);
	assert_int_equal(post(o, change_path("/refusal"),
	    "remark=The+certificate+is+of+another"), 303);
	assert_int_equal(post(o, change_path("/verification"), ""), 409);
	assert_int_equal(get(b, change_path("")), 200);
	assert_has(b, "The certificate is of another");
	assert_string_equal(registered("name_en"), "Old Name Limited");
	assert_string_equal(FACT_TEXT("select args ->> 'why' from message "
	    "where template = 'change_refused'"),
	    "The certificate is of another");
}

static void
taken_back(void **state)
{
	struct browser	*b = browser_as(owner);

	(void)state;
	assert_int_equal(ask(b, WHO("New Name Limited"), paper_plain(arena)),
	    303);
	assert_int_equal(post(browser_as(viewer), change_path("/withdrawal"),
	    ""), 403);
	assert_int_equal(post(b, change_path("/withdrawal"), ""), 303);
	assert_int_equal(post(browser_as(officer),
	    change_path("/verification"), ""), 409);
	assert_string_equal(registered("name_en"), "Old Name Limited");
}

static void
verified_is_registered(void **state)
{
	struct browser	*b = browser_as(owner), *o = browser_as(second);

	(void)state;
	FACT("update organisation set br_certificate_no = ubi || "
	    "'-000-01-26-4', br_expiry = '2027-01-31' where id = $1",
	    text(org.n));
	assert_int_equal(ask(b, WHO("New Name Limited"), paper_plain(arena)),
	    303);
	assert_int_equal(post(o, change_path("/verification"), ""), 303);
	assert_string_equal(registered("name_en"), "New Name Limited");
	assert_non_null(registered("br_certificate_no"));
	assert_string_equal(FACT_TEXT("select after ->> 'name_en' from "
	    "audit_event where action = 'organisation.verify_change' and "
	    "person_id = $1", text(second.n)), "New Name Limited");
	assert_int_equal(FACT("select count(*) from message where template = "
	    "'change_verified'"), 1);
	/* The case shows it beside what was submitted. */
	assert_int_equal(get(o, arena_printf(arena, "/en/review/%s",
	    text(app.n))), 200);
	assert_has(o, "Old Name Limited");
	assert_has(o, "Now: New Name Limited");
	assert_has(o, change_path("\""));
	assert_true(o->rep->round_trips <= 2);
	assert_int_equal(get(b, path_of("")), 200);
	assert_has(b, change_path("\""));
}

/* With another UBI the certificate is not theirs; and one that is known is
 * refused in words. */
static void
another_ubi(void **state)
{
	struct browser	*b = browser_as(owner), *o = browser_as(second);
	struct id	 other = fact_org("Other Limited");
	const char	*fields = "category=other_enterprise&address_en=1&"
			    "name_en=New&reason=x&ubi=";
	const char	*known = FACT_TEXT("select ubi from organisation "
			    "where id = $1", text(other.n));

	(void)state;
	get(b, path_of("/changes/new"));
	assert_int_equal(post_file(b, path_of("/changes"), arena_printf(arena,
	    "%s%s", fields, known), "file", "a.pdf", paper_plain(arena)), 303);
	assert_int_equal(post(o, change_path("/verification"), ""), 409);
	assert_has(o, "Another organisation is registered");
	assert_int_equal(post(o, change_path("/refusal"), "remark=Known"), 303);
	get(b, path_of("/changes/new"));
	assert_int_equal(post_file(b, path_of("/changes"), arena_printf(arena,
	    "%s%s", fields, "71717171"), "file", "a.pdf", paper_plain(arena)),
	    303);
	assert_int_equal(post(o, change_path("/verification"), ""), 303);
	assert_string_equal(registered("ubi"), "71717171");
	assert_null(registered("br_certificate_no"));
}

/* Nor does an owner of another organisation. */
static void
strangers_see_none(void **state)
{
	struct id	 stranger = fact_person("Stranger", -1);
	struct id	 elsewhere = fact_org("Elsewhere Limited");
	struct browser	*b;

	(void)state;
	fact_member(elsewhere, stranger, ROLE_OWNER);
	b = browser_as(stranger);
	assert_int_equal(get(b, change_path("")), 404);
	assert_int_equal(get(b, change_path("/evidence")), 404);
	assert_int_equal(post(b, change_path("/withdrawal"), ""), 404);
	assert_int_equal(get(b, "/en/organisation-changes"), 403);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(before_an_application_it_is_edited,
		    harness_fresh),
		cmocka_unit_test_setup(then_it_is_fixed, harness_fresh),
		cmocka_unit_test_setup(wrong_requests, harness_fresh),
		cmocka_unit_test_setup(refused_with_a_reason, harness_fresh),
		cmocka_unit_test_setup(taken_back, harness_fresh),
		cmocka_unit_test_setup(verified_is_registered, harness_fresh),
		cmocka_unit_test_setup(another_ubi, harness_fresh),
		cmocka_unit_test_setup(strangers_see_none, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, people, harness_close));
}
