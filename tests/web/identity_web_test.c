/* Signing up, confirming, signing in and out, in a browser. */
#include <string.h>

#include "harness.h"

#define GOOD	"tidal lantern orchard 9"
#define GOOD_	"tidal+lantern+orchard+9"

static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	FACT("delete from throttle");
	return (0);
}

/* The link of the newest mail to that address, without the host. */
static const char *
mailed(const char *email, const char *template)
{
	const char	*link = FACT_TEXT("select args ->> 'link' from message where "
			    "to_email = $1 and template = $2 order by id desc "
			    "limit 1", email, template);

	assert_non_null(link);
	return (link + strlen("https://portal.test"));
}

static void
sign_up(struct browser *b, const char *email, const char *password)
{
	assert_int_equal(get(b, "/en/sign-up"), 200);
	assert_int_equal(post(b, "/en/sign-up", arena_printf(arena,
	    "name=Chan+Mei-ling&email=%s&next=%%2F&password=%s", email,
	    password)), 303);
	assert_string_equal(b->location, "/en/sign-up/sent");
}

static void
sign_in(struct browser *b, const char *email, const char *password)
{
	assert_int_equal(get(b, "/en/sign-in"), 200);
	post(b, "/en/sign-in", arena_printf(arena, "email=%s&password=%s",
	    email, password));
}

static struct id
confirmed(struct browser *b, const char *email)
{
	sign_up(b, email, GOOD_);
	assert_int_equal(get(b, mailed(email, "verify")), 200);
	assert_int_equal(post(b, mailed(email, "verify"), ""), 303);
	return ((struct id){ FACT("select id from person where email = $1 "
	    "and state = 'active'", email) });
}

static void
from_sign_up_to_sign_out(void **state)
{
	struct browser	*b = browser_new();
	const char	*session;

	(void)state;
	sign_up(b, "Story@Berth.test", GOOD_);
	assert_int_equal(FACT("select count(*) from person where email = "
	    "'story@berth.test' and state = 'unverified' and lang = 'en' and "
	    "password_hash like '$argon2id$%'"), 1);
	sign_in(b, "story@berth.test", GOOD_);
	assert_int_equal(b->rep->status, 422);	/* not confirmed yet */
	assert_int_equal(get(b, mailed("story@berth.test", "verify")), 200);
	assert_int_equal(FACT("select count(*) from person where email = "
	    "'story@berth.test' and state = 'unverified'"), 1);
	assert_int_equal(post(b, mailed("story@berth.test", "verify"), ""), 303);
	assert_string_equal(b->location, "/en/sign-in?next=/");
	assert_int_equal(post(b, mailed("story@berth.test", "verify"), ""), 404);
	assert_has(b, "href=\"/en/sign-up\"");
	sign_in(b, "STORY@berth.test", GOOD_);
	assert_int_equal(b->rep->status, 303);
	session = strstr(b->cookie, "__Host-berth=");
	assert_non_null(session);
	assert_int_equal(FACT("select count(*) from session s join person p "
	    "on p.id = s.person_id where p.email = 'story@berth.test' and "
	    "idle = '30 minutes' and expires_at > now() + '11 hours 59 minutes' "
	    "and expires_at <= now() + '12 hours'"), 1);
	assert_int_equal(get(b, "/en/sign-in"), 303);	/* no need to */
	assert_int_equal(get(b, "/en/"), 200);
	session = arena_strdup(arena, b->cookie);
	assert_int_equal(post(b, "/en/sign-out", ""), 303);
	assert_null(strstr(b->cookie, "__Host-berth="));
	/* The old cookie is worth nothing, and is taken away. */
	strcpy(b->cookie, session);
	assert_int_equal(get(b, "/en/sign-in"), 200);
	assert_null(strstr(b->cookie, "__Host-berth="));
	assert_int_equal(FACT("select count(*) from audit_event where action in "
	    "('person.sign_up', 'person.verify', 'session.open', "
	    "'session.close', 'session.refuse')"), 5);
	assert_int_equal(FACT("select count(*) from audit_event where detail"
	    "::text || before::text || after::text like '%orchard%'"), 0);
}

static void
known_and_unknown_look_the_same(void **state)
{
	struct browser	*b = browser_new();
	const char	*unknown;

	(void)state;
	confirmed(b, "known@berth.test");
	sign_up(b, "known@berth.test", "another+good+passphrase");
	mailed("known@berth.test", "known");
	assert_int_equal(get(b, "/en/sign-up/sent"), 200);
	sign_in(b, "known@berth.test", "another+good+passphrase");
	assert_int_equal(b->rep->status, 422);
	unknown = strstr(b->body, "<main");
	sign_in(b, "known2@berth.test", "another+good+passphrase");
	assert_int_equal(b->rep->status, 422);
	assert_lacks(b, "another");
	assert_int_equal(strcspn(unknown, "@"), strcspn(strstr(b->body,
	    "<main"), "@") - 1);	/* known2 is one longer */
}

static void
second_sign_up_ends_the_first_link(void **state)
{
	struct browser	*b = browser_new();
	const char	*first;

	(void)state;
	sign_up(b, "twice@berth.test", GOOD_);
	first = mailed("twice@berth.test", "verify");
	sign_up(b, "twice@berth.test", "quiet+harbour+marble+7");
	assert_int_equal(post(b, first, ""), 404);
	assert_int_equal(post(b, mailed("twice@berth.test", "verify"), ""), 303);
	sign_in(b, "twice@berth.test", GOOD_);
	assert_int_equal(b->rep->status, 422);
	sign_in(b, "twice@berth.test", "quiet+harbour+marble+7");
	assert_int_equal(b->rep->status, 303);
}

static void
old_links_do_not_hold(void **state)
{
	struct browser	*b = browser_new();

	(void)state;
	sign_up(b, "old@berth.test", GOOD_);
	FACT("update email_token set expires_at = now() where person_id = "
	    "(select id from person where email = 'old@berth.test')");
	assert_int_equal(post(b, mailed("old@berth.test", "verify"), ""), 404);
	assert_int_equal(post(b, "/en/verifications/nonsense", ""), 404);
}

static void
too_many_attempts(void **state)
{
	struct browser	*b = browser_new();
	int		 i;

	(void)state;
	confirmed(b, "busy@berth.test");
	FACT("delete from throttle");	/* signing up counts, too */
	for (i = 0; i < 10; i++) {
		sign_in(b, "busy@berth.test", "wrong");
		assert_int_equal(b->rep->status, 422);
	}
	sign_in(b, "busy@berth.test", GOOD_);
	assert_int_equal(b->rep->status, 429);
	sign_in(b, "other@berth.test", "wrong");
	assert_int_equal(b->rep->status, 422);
	FACT("delete from throttle");
	sign_in(b, "busy@berth.test", GOOD_);
	assert_int_equal(b->rep->status, 303);
	/* The account's own count is forgotten, that of the address kept. */
	assert_int_equal(FACT("select count(*) from throttle"), 1);
	assert_int_equal(FACT("select n from throttle"), 0);
}

static void
people_of_the_centre_have_less_time(void **state)
{
	struct browser	*b = browser_new();
	struct id	 p = confirmed(b, "centre@berth.test");

	(void)state;
	FACT("insert into centre_role (person_id, role) values ($1, 'officer')",
	    arena_printf(arena, "%ld", (long)p.n));
	sign_in(b, "centre@berth.test", GOOD_);
	assert_int_equal(FACT("select count(*) from session where person_id = "
	    "$1 and idle = '15 minutes'", arena_printf(arena, "%ld",
	    (long)p.n)), 1);
}

/* Sessions of theirs that are alive. */
static int64_t
alive(struct id person)
{
	return (FACT("select count(*) from session where person_id = $1 and "
	    "ended_at is null", arena_printf(arena, "%ld", (long)person.n)));
}

static void
signing_in_again_ends_what_was(void **state)
{
	struct browser	*b = browser_new(), *elsewhere = browser_new();
	struct id	 one = confirmed(b, "one@berth.test");
	struct id	 other = confirmed(b, "other@berth.test");
	const char	*former;

	(void)state;
	sign_in(elsewhere, "one@berth.test", GOOD_);
	sign_in(b, "one@berth.test", GOOD_);
	assert_int_equal(alive(one), 2);
	former = arena_strdup(arena, b->cookie);
	get(b, "/en/");
	post(b, "/en/sign-in", "email=other%40berth.test&password=wrong");
	assert_int_equal(alive(one), 2);
	get(b, "/en/");
	post(b, "/en/sign-in", "email=other%40berth.test&password=" GOOD_);
	assert_int_equal(b->rep->status, 303);
	assert_int_equal(alive(one), 1);
	assert_int_equal(alive(other), 1);
	assert_int_equal(FACT("select count(*) from audit_event where action = "
	    "'session.close' and person_id = $1", arena_printf(arena, "%ld",
	    (long)one.n)), 1);
	assert_int_equal(get(b, "/en/"), 200);
	strcpy(b->cookie, former);
	assert_int_equal(get(b, "/en/sign-in"), 200);	/* nobody */
	assert_int_equal(get(elsewhere, "/en/sign-in"), 303);
}

static void
goes_on_where_one_wanted(void **state)
{
	struct browser	*b = browser_new();

	(void)state;
	confirmed(b, "next@berth.test");
	get(b, "/en/sign-in?next=/allocations");
	assert_has(b, "value=\"/allocations\"");
	post(b, "/en/sign-in", "email=next%40berth.test&password=" GOOD_
	    "&next=%2Fallocations");
	assert_string_equal(b->location, "/en/allocations");
	get(b, "/en/");
	post(b, "/en/sign-out", "");
	get(b, "/en/sign-in");
	post(b, "/en/sign-in", "email=next%40berth.test&password=" GOOD_
	    "&next=%2F%2Fevil.test");
	assert_string_equal(b->location, "/en/");
}

static void
bad_sign_ups(void **state)
{
	static const struct { const char *body, *said; } cases[] = {
		{ "", "Fill in this field." },
		{ "name=A&email=a&password=" GOOD_, "e-mail address, such" },
		{ "name=A&email=a%40b.hk&password=short", "15 characters" },
		{ "name=A&email=a%40b.hk&password=password12345678",
		    "among the first" },
		{ "name=&email=a%40b.hk&password=" GOOD_, "Fill in" },
		{ "name=A%00B&email=a%40b.hk&password=" GOOD_, NULL },
		{ "name=A%0AB&email=a%40b.hk&password=" GOOD_, "one line" },
	};
	struct browser	*b = browser_new();
	int64_t		 before = FACT("select count(*) from person");
	size_t		 i;
	int		 status;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		get(b, "/en/sign-up");
		status = post(b, "/en/sign-up", cases[i].body);
		assert_int_equal(status, cases[i].said != NULL ? 422 : 400);
		if (cases[i].said != NULL)
			assert_has(b, cases[i].said);
		if (strstr(cases[i].body, "a%40b.hk") != NULL && status == 422)
			assert_has(b, "value=\"a@b.hk\"");
		assert_lacks(b, "value=\"" GOOD);
	}
	assert_int_equal(FACT("select count(*) from person"), before);
	assert_int_equal(browse(b, "POST", "/en/sign-up", "name=A&csrf=1"), 403);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(from_sign_up_to_sign_out, fresh),
		cmocka_unit_test_setup(known_and_unknown_look_the_same, fresh),
		cmocka_unit_test_setup(second_sign_up_ends_the_first_link, fresh),
		cmocka_unit_test_setup(old_links_do_not_hold, fresh),
		cmocka_unit_test_setup(too_many_attempts, fresh),
		cmocka_unit_test_setup(people_of_the_centre_have_less_time, fresh),
		cmocka_unit_test_setup(signing_in_again_ends_what_was, fresh),
		cmocka_unit_test_setup(goes_on_where_one_wanted, fresh),
		cmocka_unit_test_setup(bad_sign_ups, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
