/* Registering an organisation, inviting, joining and leaving. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "harness.h"

#define SOUND								\
	"name_en=Harbour+Robotics&incorporation_date=2024-01-31&"	\
	"employees_hk=20&rd_employees_hk=5&address_en=1+Road&"		\
	"billing_address=1+Road&"					\
	"contact_name=Chan&contact_phone=%2B85221234567&"		\
	"contact_email=chan%40x.test&finance_email=pay%40x.test"

static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	FACT("delete from throttle");
	return (0);
}

static const char *
path_of(struct id org, const char *rest)
{
	return (arena_printf(arena, "/en/organisations/%lld%s",
	    (long long)org.n, rest));
}

static struct id
email_of(struct id person, const char **email)
{
	*email = FACT_TEXT("select email from person where id = $1",
	    text(person.n));
	return (person);
}

/* The link of the newest invitation to that address, without the host. */
static const char *
invited(const char *email)
{
	const char	*link = FACT_TEXT("select args ->> 'link' from message where "
			    "to_email = $1 and template = 'invitation' "
			    "order by id desc limit 1", email);

	assert_non_null(link);
	return (link + strlen("https://portal.test"));
}

static void
invite(struct browser *owner, struct id org, const char *email,
    const char *role)
{
	get(owner, path_of(org, ""));
	assert_int_equal(post(owner, path_of(org, "/invitations"),
	    arena_printf(arena, "email=%s&role=%s", email, role)), 303);
}

static void
whoever_registers_owns(void **state)
{
	struct id	 p = fact_person("Registers", -1);
	struct browser	*b = browser_as(p);

	(void)state;
	assert_int_equal(get(b, "/en/organisations/new"), 200);
	assert_int_equal(post(b, "/en/organisations",
	    "category=sme&ubi=55500001&" SOUND), 303);
	assert_int_equal(FACT("select count(*) from membership m join "
	    "organisation o on o.id = m.org_id where o.ubi = '55500001' and "
	    "m.person_id = $1 and m.role = 'owner' and m.state = 'active'",
	    text(p.n)), 1);
	assert_int_equal(get(b, b->location), 200);
	assert_has(b, "Harbour Robotics");
	assert_int_equal(FACT("select count(*) from audit_event where action = "
	    "'organisation.register' and person_id = $1", text(p.n)), 1);
	/* The same company twice. */
	get(b, "/en/organisations/new");
	assert_int_equal(post(b, "/en/organisations",
	    "category=sme&ubi=55500001&" SOUND), 422);
	assert_has(b, "registered already");
}

static void
wrong_particulars(void **state)
{
	static const struct { const char *body, *said; } cases[] = {
		{ "", "Fill in this field." },
		{ "category=none&ubi=55500009&" SOUND, "Choose one" },
		{ "category=sme&ubi=5550000&" SOUND, "first 8 digits" },
		{ "category=sme&" SOUND, "needs a UBI" },
		{ "category=sme&ubi=55500009&employees_hk=-1&" SOUND,
		    "Enter a number from 0 to " },
		{ "category=sme&ubi=55500009&employees_hk=4&" SOUND,
		    "more R&amp;D employees" },
		{ "category=sme&ubi=55500009&incorporation_date=2010-01-01&"
		    SOUND, "7 years" },
		{ "category=sme&ubi=55500009&incorporation_date=2024-02-30&"
		    SOUND, "real date" },
		{ "category=sme&ubi=55500009&contact_phone=2123+456&" SOUND,
		    "country code" },
		{ "category=sme&ubi=55500009&finance_email=x&" SOUND,
		    "e-mail address, such" },
	};
	struct browser	*b = browser_as(fact_person("Wrong", -1));
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		get(b, "/en/organisations/new");
		assert_int_equal(post(b, "/en/organisations", cases[i].body),
		    422);
		assert_has(b, cases[i].said);
		if (i > 0)
			assert_has(b, "value=\"Harbour Robotics\"");
	}
	assert_int_equal(FACT("select count(*) from organisation where ubi = "
	    "'55500009'"), 0);
}

static void
only_owners_change_it(void **state)
{
	struct id	 org = fact_org("Guarded Limited");
	struct id	 other = fact_org("Other Limited");
	struct id	 owner = fact_person("Guards", -1);
	struct id	 viewer = fact_person("Views", -1);
	struct browser	*b = browser_as(viewer);

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	fact_member(org, viewer, ROLE_VIEWER);
	fact_member(other, viewer, ROLE_OWNER);
	assert_int_equal(get(b, path_of(org, "")), 200);
	assert_lacks(b, "End membership");
	assert_int_equal(get(b, path_of(org, "/edit")), 403);
	assert_int_equal(post(b, path_of(org, ""), SOUND), 403);
	assert_int_equal(post(b, path_of(org, arena_printf(arena,
	    "/members/%lld/end", (long long)owner.n)), ""), 403);
	assert_int_equal(post(b, path_of(org, "/invitations"),
	    "email=e%40x.test&role=owner"), 403);
	b = browser_as(owner);
	assert_int_equal(get(b, path_of(other, "")), 404);
	assert_int_equal(get(b, path_of(org, "/edit")), 200);
	assert_int_equal(post(b, path_of(org, ""),
	    "category=local_university&" SOUND), 303);
	assert_string_equal(FACT_TEXT("select name_en from organisation where "
	    "id = $1", text(org.n)), "Harbour Robotics");
}

static void
invited_person_joins_once(void **state)
{
	struct id	 org = fact_org("Inviting Limited");
	struct id	 owner = fact_person("Invites", -1);
	struct browser	*b = browser_as(owner), *c;
	const char	*email, *link;
	struct id	 guest = email_of(fact_person("Guest", -1), &email);

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	invite(b, org, email, "finance_contact");
	link = invited(email);
	/* A stranger is sent to sign in, and comes back here. */
	c = browser_new();
	assert_int_equal(get(c, link), 303);
	assert_has(&(struct browser){ .body = c->location }, "next=/invitations/");
	/* Somebody else's invitation is not for the taking. */
	c = browser_as(fact_person("Thief", -1));
	assert_int_equal(get(c, link), 403);
	assert_int_equal(post(c, link, ""), 403);
	c = browser_as(guest);
	assert_int_equal(get(c, link), 200);
	assert_has(c, "Inviting Limited");
	assert_int_equal(post(c, link, ""), 303);
	assert_int_equal(FACT("select count(*) from membership where org_id = $1 "
	    "and person_id = $2 and role = 'finance_contact' and "
	    "state = 'active'", text(org.n), text(guest.n)), 1);
	assert_int_equal(post(c, link, ""), 404);
	get(b, path_of(org, ""));
	assert_int_equal(post(b, path_of(org, "/invitations"), arena_printf(arena,
	    "email=%s&role=owner", email)), 422);
	assert_has(b, "a member already");
}

static void
an_owner_cannot_invite_themselves_away(void **state)
{
	struct id	 org = fact_org("Lonely Limited");
	const char	*email;
	struct id	 owner = email_of(fact_person("Lonely", -1), &email);
	struct browser	*b = browser_as(owner);

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	invite(b, org, "somebody%40else.test", "viewer");
	FACT("update invitation set email = $1 where org_id = $2", email,
	    text(org.n));
	assert_int_equal(post(b, invited("somebody@else.test"), ""), 409);
	assert_int_equal(FACT("select count(*) from membership where org_id = $1 "
	    "and role = 'owner' and state = 'active'", text(org.n)), 1);
	assert_int_equal(post(b, path_of(org, arena_printf(arena,
	    "/members/%lld/end", (long long)owner.n)), ""), 409);
	assert_has(b, "at least one owner");
}

static void
invitations_end(void **state)
{
	struct id	 org = fact_org("Ending Limited");
	struct id	 other = fact_org("Meddling Limited");
	struct id	 owner = fact_person("Ends", -1);
	struct id	 meddler = fact_person("Meddles", -1);
	const char	*email;
	struct id	 guest = email_of(fact_person("Late", -1), &email);
	struct browser	*b = browser_as(owner), *m, *c = browser_as(guest);
	int64_t		 v;

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	fact_member(org, meddler, ROLE_VIEWER);
	fact_member(other, meddler, ROLE_OWNER);
	invite(b, org, email, "viewer");
	v = FACT("select id from invitation where org_id = $1", text(org.n));
	/* An owner elsewhere cannot withdraw it. */
	m = browser_as(meddler);
	assert_int_equal(post(m, path_of(other, arena_printf(arena,
	    "/invitations/%lld/withdrawal", (long long)v)), ""), 404);
	assert_int_equal(post(b, path_of(org, arena_printf(arena,
	    "/invitations/%lld/withdrawal", (long long)v)), ""), 303);
	assert_int_equal(get(c, invited(email)), 404);
	/* One that ran out is over too, and makes room. */
	invite(b, org, email, "viewer");
	get(b, path_of(org, ""));
	assert_int_equal(post(b, path_of(org, "/invitations"), arena_printf(arena,
	    "email=%s&role=viewer", email)), 422);
	FACT("update invitation set expires_at = now() where org_id = $1",
	    text(org.n));
	assert_int_equal(get(c, invited(email)), 404);
	invite(b, org, email, "applicant");
	assert_int_equal(post(c, invited(email), ""), 303);
}

static void
who_left_sees_nothing_and_may_return(void **state)
{
	struct id	 org = fact_org("Leaving Limited");
	struct id	 owner = fact_person("Stays", -1);
	const char	*email;
	struct id	 guest = email_of(fact_person("Leaves", -1), &email);
	struct browser	*b = browser_as(owner), *c = browser_as(guest);

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	fact_member(org, guest, ROLE_APPLICANT);
	assert_int_equal(get(c, path_of(org, "")), 200);
	assert_int_equal(post(b, path_of(org, arena_printf(arena,
	    "/members/%lld/end", (long long)guest.n)), ""), 303);
	assert_int_equal(get(c, path_of(org, "")), 404);
	assert_int_equal(post(b, path_of(org, arena_printf(arena,
	    "/members/%lld/end", (long long)guest.n)), ""), 404);
	invite(b, org, email, "viewer");
	assert_int_equal(post(c, invited(email), ""), 303);
	assert_int_equal(get(c, path_of(org, "")), 200);
	assert_string_equal(FACT_TEXT("select role from membership where "
	    "org_id = $1 and person_id = $2", text(org.n), text(guest.n)),
	    "viewer");
}

static void
wrong_invitations(void **state)
{
	static const char *const	 bad[] = { "", "email=x&role=viewer",
	    "email=a%40b.hk", "email=a%40b.hk&role=admin",
	    "email=a%40b.hk&role=nobody" };
	struct id	 org = fact_org("Strict Limited");
	struct id	 owner = fact_person("Strict", -1);
	struct browser	*b = browser_as(owner);
	size_t		 i;

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_int_equal(post(b, path_of(org, "/invitations"), bad[i]),
		    422);
	assert_int_equal(FACT("select count(*) from invitation where org_id = $1",
	    text(org.n)), 0);
}

/* One more is refused, with the time from which on it may be tried again. */
static void
refused_as_too_many(struct browser *b, struct id org, const char *email)
{
	int64_t	 mails = FACT("select count(*) from message");

	assert_int_equal(post(b, path_of(org, "/invitations"), arena_printf(
	    arena, "email=%s&role=viewer", email)), 429);
	assert_has(b, "Many invitations were sent");
	assert_has(b, "You can try again from");
	assert_in_range(atoi(header(b, "retry-after")), 1,
	    INVITATIONS_SECONDS + 1);
	assert_int_equal(FACT("select count(*) from message"), mails);
	assert_int_equal(FACT("select count(*) from invitation where email = "
	    "$1", email), 0);
}

static void
invitations_are_limited(void **state)
{
	struct id	 org = fact_org("Eager Limited");
	struct id	 other = fact_org("Patient Limited");
	struct id	 one = fact_person("Eager", -1);
	struct id	 two = fact_person("Zealous", -1);
	struct id	 three = fact_person("Calm", -1);
	struct browser	*b = browser_as(one);
	int		 i;

	(void)state;
	fact_member(org, one, ROLE_OWNER);
	fact_member(other, one, ROLE_OWNER);
	fact_member(org, two, ROLE_OWNER);
	fact_member(org, three, ROLE_OWNER);
	/* What is not sent does not count. */
	assert_int_equal(post(b, path_of(org, "/invitations"), "email=x"), 422);
	for (i = 0; i < INVITATIONS_PERSON_MAX; i++)
		invite(b, org, arena_printf(arena, "a%d@x.test", i), "viewer");
	refused_as_too_many(b, org, "one.more@x.test");
	refused_as_too_many(b, other, "one.more@x.test");
	b = browser_as(two);
	for (i = INVITATIONS_PERSON_MAX; i < INVITATIONS_ORG_MAX; i++)
		invite(b, org, arena_printf(arena, "a%d@x.test", i), "viewer");
	b = browser_as(three);
	refused_as_too_many(b, org, "one.more@x.test");
	/* Elsewhere there is room. */
	fact_member(other, three, ROLE_OWNER);
	invite(b, other, "one.more@x.test", "viewer");
}

/* Another role, and what somebody uses on the cluster stays theirs. */
static void
a_role_changes(void **state)
{
	struct id	 org = fact_org("Changes"), owner = fact_person("O", -1),
			 guest = fact_person("G", -1);
	struct browser	*b = browser_as(owner), *g = browser_as(guest);
	const char	*of_guest = path_of(org, arena_printf(arena,
			    "/members/%lld/role", (long long)guest.n));
	const char	*of_owner = path_of(org, arena_printf(arena,
			    "/members/%lld/role", (long long)owner.n));

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	fact_member(org, guest, ROLE_VIEWER);
	assert_int_equal(get(b, path_of(org, "")), 200);
	assert_has(b, of_guest + 3);
	assert_int_equal(get(b, of_guest), 200);
	assert_int_equal(post(b, of_guest, "role=officer"), 422);
	assert_int_equal(post(b, of_guest, "role="), 422);
	assert_int_equal(get(g, of_owner), 403);
	assert_int_equal(post(b, of_guest, "role=applicant"), 303);
	assert_int_equal(FACT("select count(*) from membership where "
	    "org_id = $1 and person_id = $2 and role = 'applicant' and "
	    "state = 'active'", text(org.n), text(guest.n)), 1);
	assert_int_equal(get(b, of_owner), 200);
	assert_int_equal(post(b, of_owner, "role=viewer"), 409);
	assert_has(b, "keeps at least one owner");
	assert_int_equal(get(b, of_guest), 200);
	assert_int_equal(post(b, of_guest, "role=owner"), 303);
	assert_int_equal(get(b, of_owner), 200);
	assert_int_equal(post(b, of_owner, "role=viewer"), 303);
	assert_int_equal(get(b, of_guest), 403);	/* from the next on */
	assert_string_equal(refusal_of_web(arena_printf(arena, "update "
	    "membership set role = 'viewer' where org_id = %lld",
	    (long long)org.n)), "membership_owner");
}

/* Who decides for the centre joins nobody that applies to it. */
static void
the_centre_joins_nobody(void **state)
{
	struct id	 org = fact_org("Invites"), owner = fact_person("O", -1);
	struct id	 staff = fact_person("Staff", ROLE_OFFICER, -1);
	struct browser	*b = browser_as(owner), *s = browser_as(staff);
	const char	*email, *link;

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	(void)email_of(staff, &email);
	invite(b, org, email, "viewer");
	link = invited(email);
	assert_int_equal(get(s, link), 200);
	assert_int_equal(post(s, link, ""), 403);
	assert_has(s, "You hold a role of the centre");
	assert_int_equal(get(s, "/en/organisations/new"), 200);
	assert_int_equal(post(s, "/en/organisations",
	    "category=sme&ubi=55667788&" SOUND), 403);
	assert_int_equal(FACT("select count(*) from membership where "
	    "person_id = $1", text(staff.n)), 0);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(whoever_registers_owns, fresh),
		cmocka_unit_test_setup(wrong_particulars, fresh),
		cmocka_unit_test_setup(only_owners_change_it, fresh),
		cmocka_unit_test_setup(invited_person_joins_once, fresh),
		cmocka_unit_test_setup(an_owner_cannot_invite_themselves_away,
		    fresh),
		cmocka_unit_test_setup(invitations_end, fresh),
		cmocka_unit_test_setup(who_left_sees_nothing_and_may_return,
		    fresh),
		cmocka_unit_test_setup(a_role_changes, fresh),
		cmocka_unit_test_setup(the_centre_joins_nobody, fresh),
		cmocka_unit_test_setup(wrong_invitations, fresh),
		cmocka_unit_test_setup(invitations_are_limited, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
