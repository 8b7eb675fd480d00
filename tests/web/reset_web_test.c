/*
 * A forgotten password: asking for a link and using it.  Throttles count by
 * the real clock; each test begins without any.
 */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/limits.h"
#include "base/str.h"
#include "harness.h"
#include "identity/account.h"
#include "identity/session.h"

#define OLD		"Tramway lantern quarry 39"
#define NEW		"quiet+harbour+marble+77"

static int
fresh(void **state)
{
	int64_t	 left = FACT("select 3600 - extract(epoch from now())::bigint "
		    "% 3600");

	(void)state;
	arena_reset(arena);
	if (left < 20)	/* a window must not end within a test */
		sleep((unsigned)left + 1);
	FACT("delete from throttle");
	return (0);
}

/* Somebody who signs in with OLD; returns the address. */
static const char *
member(const char *name)
{
	struct id	 id = fact_person(name, -1);

	FACT("update person set password_hash = $2 where id = $1", text(id.n),
	    password_hash(arena, OLD));
	return (FACT_TEXT("select email from person where id = $1",
	    text(id.n)));
}

static struct id
id_of(const char *email)
{
	return ((struct id){ FACT("select id from person where email = $1",
	    email) });
}

static int
ask(struct browser *b, const char *email)
{
	assert_int_equal(get(b, "/en/password/forgotten"), 200);
	return (post(b, "/en/password/forgotten", arena_printf(arena,
	    "email=%s", email)));
}

/* The newest link, without the host. */
static const char *
link_to(const char *email)
{
	const char	*url = FACT_TEXT("select args ->> 'link' from message where "
			    "to_email = $1 and template = 'reset' "
			    "order by id desc limit 1", email);

	assert_non_null(url);
	assert_non_null(strstr(url, "/password-resets/"));
	return (url + strlen("https://portal.test"));
}

static const char *
asked(const char *email)
{
	assert_int_equal(ask(browser_new(), email), 303);
	return (link_to(email));
}

static int
set(struct browser *b, const char *path, const char *password)
{
	get(b, path);
	return (post(b, path, arena_printf(arena, "password=%s", password)));
}

static bool
lets_in(const char *email, const char *password)
{
	struct browser	*b = browser_new();

	get(b, "/en/sign-in");
	return (post(b, "/en/sign-in", arena_printf(arena,
	    "email=%s&password=%s", email, password)) == 303);
}

static bool
is_signed_in(struct browser *b)
{
	return (get(b, "/en/account") == 200);
}

static const char *
newest_mail(const char *email)
{
	return (FACT_TEXT("select template from message where to_email = $1 "
	    "order by id desc limit 1", email));
}

static int64_t
events(const char *action, const char *email)
{
	return (FACT("select count(*) from audit_event e join person p on "
	    "p.id = e.subject_id where e.action = $1 and p.email = $2",
	    action, email));
}

static void
from_forgotten_to_signed_in(void **state)
{
	const char	*email = member("Forgets"), *path;
	struct browser	*old = browser_as(id_of(email)), *b = browser_new();

	(void)state;
	assert_true(is_signed_in(old));
	assert_int_equal(get(b, "/en/sign-in"), 200);
	assert_has(b, "href=\"/en/password/forgotten\"");
	assert_int_equal(ask(b, email), 303);
	assert_string_equal(b->location, "/en/password/forgotten/sent");
	assert_int_equal(get(b, b->location), 200);
	path = link_to(email);
	/* Only a hash is kept, and not for long. */
	assert_int_equal(FACT("select count(*) from email_token t join person "
	    "p on p.id = t.person_id where p.email = $1 and purpose = 'reset' "
	    "and length(token_hash) = 32 and expires_at between now() + "
	    "'59 minutes' and now() + '1 hour'", email), 1);
	/* Looking uses nothing up and changes nothing. */
	assert_int_equal(get(b, path), 200);
	assert_int_equal(browse(b, "HEAD", path, NULL), 200);
	assert_true(is_signed_in(old));
	assert_int_equal(set(b, path, NEW), 303);
	assert_string_equal(b->location, "/en/sign-in");
	assert_null(strstr(b->cookie, "__Host-berth="));
	assert_int_equal(get(b, b->location), 200);
	assert_has(b, "Your new password is set");
	assert_false(is_signed_in(old));
	assert_string_equal(newest_mail(email), "password_changed");
	assert_int_equal(events("password.ask", email), 1);
	assert_int_equal(events("password.reset", email), 1);
	assert_false(lets_in(email, "Tramway+lantern+quarry+39"));
	assert_true(lets_in(email, NEW));
}

/* What does not hold shows a page that says what to do, and does nothing. */
static void
gone(const char *path, const char *email)
{
	struct browser	*b = browser_new();

	assert_int_equal(get(b, path), 404);
	assert_has(b, "This link does not work any more");
	assert_has(b, "href=\"/en/password/forgotten\"");
	get(b, "/en/sign-in");
	assert_int_equal(post(b, path, "password=" NEW), 404);
	assert_has(b, "This link does not work any more");
	if (email != NULL)
		assert_true(lets_in(email, "Tramway+lantern+quarry+39"));
}

static void
links_that_do_not_hold(void **state)
{
	const char	*email = member("Waits"), *first, *second;

	(void)state;
	gone("/en/password-resets/short", NULL);
	gone(arena_printf(arena, "/en/password-resets/%s", token_new(arena)),
	    NULL);
	first = asked(email);
	second = asked(email);
	gone(first, email);
	FACT("update email_token set expires_at = now() where used_at is null");
	gone(second, email);
	second = asked(email);
	assert_int_equal(set(browser_new(), second, NEW), 303);
	gone(second, NULL);
	assert_true(lets_in(email, NEW));
}

/* A link for one thing is no use for another. */
static void
links_have_one_purpose(void **state)
{
	const char	*email = member("Mixes"), *path = asked(email);
	struct browser	*b = browser_new();

	(void)state;
	get(b, "/en/sign-in");
	assert_int_equal(post(b, arena_printf(arena, "/en/verifications/%s",
	    strrchr(path, '/') + 1), ""), 404);
	assert_int_equal(post(b, arena_printf(arena, "/en/email-changes/%s",
	    strrchr(path, '/') + 1), ""), 404);
	FACT("update email_token set purpose = 'verify' where used_at is null");
	gone(path, email);
}

/* Those who may not come in get no link, and an old one does not help them. */
static void
only_active_people(void **state)
{
	const char	*closed = member("Closed"), *path = asked(closed);
	struct browser	*b = browser_new();

	(void)state;
	FACT("update person set state = 'closed' where email = $1", closed);
	gone(path, NULL);
	assert_int_equal(ask(b, closed), 303);
	assert_string_equal(newest_mail(closed), "reset_none");
	FACT("insert into person (email, name, password_hash, state) values "
	    "('early@example.test', 'Early', 'x', 'unverified')");
	assert_int_equal(ask(b, "early@example.test"), 303);
	assert_string_equal(newest_mail("early@example.test"), "reset_none");
	assert_int_equal(FACT("select count(*) from email_token t join person "
	    "p on p.id = t.person_id where p.email in ($1, "
	    "'early@example.test') and t.used_at is null and purpose = "
	    "'reset' and p.state <> 'closed'", closed), 0);
}

/* The page without its address and its token. */
static void
known_and_unknown_look_the_same(void **state)
{
	const char	*known = member("Known");
	struct browser	*a = browser_new(), *b = browser_new();
	int64_t		 mails = FACT("select count(*) from message");
	int64_t		 seen = FACT("select count(*) from audit_event");

	(void)state;
	assert_int_equal(ask(a, known), ask(b, "nobody@example.test"));
	assert_string_equal(a->location, b->location);
	assert_string_equal(a->body, b->body);
	/* As many round trips, and as much was written. */
	assert_int_equal(a->rep->round_trips, b->rep->round_trips);
	assert_int_equal(FACT("select count(*) from message"), mails + 2);
	assert_int_equal(FACT("select count(*) from audit_event"), seen + 2);
	assert_int_equal(FACT("select count(*) from job j join message m on "
	    "m.id = j.subject_id where j.kind = 'message.send' and "
	    "m.template in ('reset', 'reset_none') and m.to_email in ($1, "
	    "'nobody@example.test')", known), 2);
}

static void
wrong_addresses(void **state)
{
	static const char *const	 bad[] = { "", "email=", "email=x",
	    "email=a%40b", "email=a%40b.test%0d%0aBcc:c%40d.test",
	    "email=a%40b.test,c%40d.test" };
	struct browser	*b = browser_new();
	size_t		 i;

	(void)state;
	get(b, "/en/password/forgotten");
	for (i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		assert_int_equal(post(b, "/en/password/forgotten", bad[i]),
		    422);
		assert_has(b, "id=\"email-error\"");
	}
	assert_int_equal(FACT("select count(*) from throttle"), 0);
}

static void
weak_passwords(void **state)
{
	static const struct { const char *password, *said; } cases[] = {
		{ "", "15 characters" }, { "short", "15 characters" },
		{ "passwordpassword", "among the first" },
		{ "111111111111111", "among the first" },
	};
	const char	*email = member("Chooser"), *path = asked(email);
	struct browser	*b = browser_new();
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		assert_int_equal(set(b, path, cases[i].password), 422);
		assert_has(b, "id=\"password-error\"");
		assert_has(b, cases[i].said);
		if (*cases[i].password != '\0')
			assert_lacks(b, cases[i].password);
	}
	assert_int_equal(set(b, path, email), 422);	/* one's own address */
	assert_true(lets_in(email, "Tramway+lantern+quarry+39"));
	assert_int_equal(set(b, path, NEW), 303);	/* it still holds */
}

/* In a browser where somebody else is signed in, whose session goes on. */
static void
in_another_ones_browser(void **state)
{
	const char	*email = member("Guest");
	struct browser	*b = browser_as(fact_person("Host", -1));

	(void)state;
	assert_int_equal(set(b, asked(email), NEW), 303);
	assert_true(is_signed_in(b));
	assert_true(lets_in(email, NEW));
}

/* A reset ends what a thief has asked for meanwhile, and forgets guesses. */
static void
a_reset_clears_the_table(void **state)
{
	const char	*email = member("Robbed"), *path = asked(email);
	int		 i;

	(void)state;
	FACT("insert into email_token (token_hash, person_id, purpose, "
	    "expires_at, email) select sha256('x'), id, 'email', now() + "
	    "interval '1 day', 'thief@example.test' from person where "
	    "email = $1", email);
	for (i = 0; i <= SIGN_INS_ACCOUNT_MAX; i++)
		assert_false(lets_in(email, "not+the+right+one"));
	assert_int_equal(set(browser_new(), path, NEW), 303);
	assert_int_equal(FACT("select count(*) from email_token t join person "
	    "p on p.id = t.person_id where p.email = $1 and used_at is null",
	    email), 0);
	assert_true(lets_in(email, NEW));
}

static void
too_often(struct browser *b)
{
	assert_int_equal(b->rep->status, 429);
	assert_has(b, "You can try again from");
	assert_has(b, "HKT");
	assert_in_range(atoi(header(b, "retry-after")), 1, MAILS_SECONDS + 1);
}

static void
mails_are_limited(void **state)
{
	const char	*email = member("Flooded");
	struct browser	*b = browser_new();
	int64_t		 mails;
	int		 i;

	(void)state;
	for (i = 0; i < MAILS_ACCOUNT_MAX; i++) {
		b->address = arena_printf(arena, "192.0.2.%d", 10 + i);
		assert_int_equal(ask(b, email), 303);
	}
	mails = FACT("select count(*) from message");
	ask(b, email);
	too_often(b);
	/* Signing up mails there as well. */
	get(b, "/en/sign-up");
	post(b, "/en/sign-up", arena_printf(arena, "name=A&email=%s&password="
	    NEW, email));
	too_often(b);
	assert_int_equal(FACT("select count(*) from message"), mails);
	/* Others are not held up, and neither is signing in. */
	assert_int_equal(ask(b, "somebody.else@example.test"), 303);
	assert_true(lets_in(email, "Tramway+lantern+quarry+39"));
}

static void
askers_are_limited(void **state)
{
	struct browser	*b = browser_new();
	int		 i;

	(void)state;
	b->address = "198.51.100.7";
	for (i = 0; i < MAILS_ADDRESS_MAX; i++)
		assert_int_equal(ask(b, arena_printf(arena,
		    "n%d@example.test", i)), 303);
	ask(b, "one.more@example.test");
	too_often(b);
	assert_null(newest_mail("one.more@example.test"));
	b->address = "198.51.100.8";
	assert_int_equal(ask(b, "one.more@example.test"), 303);
}

/* The mail and its link are in the language that the person wants. */
static void
in_their_language(void **state)
{
	const char	*email = member("Speaks");

	(void)state;
	FACT("update person set lang = 'tc' where email = $1", email);
	assert_true(str_starts(asked(email), "/tc/password-resets/"));
	assert_string_equal(FACT_TEXT("select lang from message where "
	    "to_email = $1", email), "tc");
}

/* What the page found is looked at again when the hash is there. */
static void
a_link_is_used_once(void **state)
{
	const char	*email = member("Hurries"), *path = asked(email);
	struct bytes	 hash = token_hash(arena, strrchr(path, '/') + 1);
	struct db	*db;

	(void)state;
	FACT("update email_token set expires_at = now() where used_at is null");
	db = turn_as(ID_NONE);
	assert_ptr_equal(password_reset(db, hash, "x"), &account_bad_token);
	turn_end(db);
	FACT("update email_token set expires_at = now() + interval '1 hour' "
	    "where used_at is null");
	assert_int_equal(set(browser_new(), path, NEW), 303);
	db = turn_as(ID_NONE);
	assert_ptr_equal(password_reset(db, hash, "x"), &account_bad_token);
	turn_end(db);
	FACT("update email_token set used_at = null where token_hash = "
	    "decode($1, 'hex')", str_hex(arena, hash.p, hash.n));
	FACT("update person set state = 'closed' where email = $1", email);
	db = turn_as(ID_NONE);
	assert_ptr_equal(password_reset(db, hash, "x"), &account_bad_token);
	turn_end(db);
}

/* A sign-in that proved the old password meanwhile does not come in. */
static void
a_change_during_a_sign_in(void **state)
{
	const char	*email = member("Races");
	struct person	 p;
	struct db	*db = turn_as(ID_NONE);

	(void)state;
	assert_null(person_by_email(db, email, &p));
	turn_end(db);
	assert_int_equal(set(browser_new(), asked(email), NEW), 303);
	db = turn_as(ID_NONE);
	assert_ptr_equal(session_insert(db, &p, token_hash(arena,
	    token_new(arena)), NULL, NULL), &account_wrong);
	turn_end(db);
	db = turn_as(ID_NONE);
	assert_ptr_equal(password_save(db, &p, "x"), &account_changed);
	turn_end(db);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(from_forgotten_to_signed_in, fresh),
		cmocka_unit_test_setup(links_that_do_not_hold, fresh),
		cmocka_unit_test_setup(links_have_one_purpose, fresh),
		cmocka_unit_test_setup(only_active_people, fresh),
		cmocka_unit_test_setup(known_and_unknown_look_the_same, fresh),
		cmocka_unit_test_setup(wrong_addresses, fresh),
		cmocka_unit_test_setup(weak_passwords, fresh),
		cmocka_unit_test_setup(in_another_ones_browser, fresh),
		cmocka_unit_test_setup(a_reset_clears_the_table, fresh),
		cmocka_unit_test_setup(mails_are_limited, fresh),
		cmocka_unit_test_setup(askers_are_limited, fresh),
		cmocka_unit_test_setup(in_their_language, fresh),
		cmocka_unit_test_setup(a_link_is_used_once, fresh),
		cmocka_unit_test_setup(a_change_during_a_sign_in, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
