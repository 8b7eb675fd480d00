/* One's own account: particulars, address, password, and sessions. */
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/str.h"
#include "harness.h"

#define OLD		"Tramway lantern quarry 39"
#define OLD_		"Tramway+lantern+quarry+39"
#define NEW_		"quiet+harbour+marble+77"
#define FIREFOX		"Mozilla/5.0 (X11; Linux x86_64; rv:140.0) "	\
			"Gecko/20100101 Firefox/140.0"

static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	FACT("delete from throttle");
	return (0);
}

/* Somebody with the password OLD, signed in twice. */
struct somebody { struct id id; const char *email; struct browser *b, *other; };

static struct somebody
somebody(const char *name)
{
	struct somebody	 s = { .id = fact_person(name, -1) };

	FACT("update person set password_hash = $2 where id = $1",
	    text(s.id.n), password_hash(arena, OLD));
	s.email = FACT_TEXT("select email from person where id = $1",
	    text(s.id.n));
	s.b = browser_as(s.id);
	s.other = browser_as(s.id);
	return (s);
}

static bool
is_signed_in(struct browser *b)
{
	int	 status = get(b, "/en/account");

	if (status == 303)
		assert_true(str_starts(b->location, "/en/sign-in"));
	return (status == 200);
}

static int
sign_in(struct browser *b, const char *email, const char *password)
{
	get(b, "/en/sign-in");
	return (post(b, "/en/sign-in", arena_printf(arena,
	    "email=%s&password=%s", email, password)));
}

static int64_t
events(const char *action, struct id by)
{
	return (FACT("select count(*) from audit_event where action = $1 and "
	    "person_id = $2", action, text(by.n)));
}

static const char *
newest_mail(const char *email)
{
	return (FACT_TEXT("select template from message where to_email = $1 "
	    "order by id desc limit 1", email));
}

static void
refused(struct browser *b, const char *path, const char *body,
    const char *field)
{
	print_message("%s %s\n", path, body);
	get(b, path);
	assert_int_equal(post(b, path, body), 422);
	assert_has(b, arena_printf(arena, "id=\"%s-error\"", field));
	assert_lacks(b, OLD);
}

static int
count(const struct browser *b, const char *what)
{
	const char	*at = b->body;
	int		 n = 0;

	for (; (at = strstr(at, what)) != NULL; at++)
		n++;
	return (n);
}

static void
name_and_language(void **state)
{
	struct somebody	 s = somebody("Renames");
	char		 long_name[202];

	(void)state;
	memset(long_name, 'x', sizeof(long_name) - 1);
	long_name[sizeof(long_name) - 1] = '\0';
#define PARTICULARS "/en/account/particulars"
	refused(s.b, PARTICULARS, "", "name");
	refused(s.b, PARTICULARS, "name=+&lang=en", "name");
	refused(s.b, PARTICULARS, "name=A%0aB&lang=en", "name");
	refused(s.b, PARTICULARS, arena_printf(arena, "name=%s&lang=en",
	    long_name), "name");
	refused(s.b, PARTICULARS, "name=A", "lang");
	refused(s.b, PARTICULARS, "name=A&lang=fr", "lang");
	assert_has(s.b, "value=\"A\"");
	assert_int_equal(events("person.change", s.id), 0);
	assert_int_equal(post(s.b, PARTICULARS, "name=Chan+%3Cb%3E&lang=tc"),
	    303);
	assert_int_equal(get(s.b, "/en/account"), 200);
	assert_has(s.b, "Chan &lt;b&gt;");
	assert_has(s.b, "繁體中文");
	/* An address without a language is theirs from now on. */
	s.b->accept_language = "en-GB";
	assert_int_equal(get(s.b, "/account"), 303);
	assert_string_equal(s.b->location, "/tc/account");
	s.b->accept_language = NULL;
	assert_int_equal(events("person.change", s.id), 1);
	assert_int_equal(FACT("select count(*) from person where name = "
	    "'Chan <b>' and lang = 'tc'"), 1);
}

static void
sessions_are_shown(void **state)
{
	struct somebody	 s = somebody("Looks");
	struct browser	*b = browser_new();

	(void)state;
	b->user_agent = FIREFOX;
	b->address = "203.0.113.9";
	assert_int_equal(sign_in(b, s.email, OLD_), 303);
	FACT("update session set ended_at = now() where id = (select min(id) "
	    "from session where person_id = $1)", text(s.id.n));
	assert_int_equal(get(s.other, "/en/account"), 200);
	assert_has(s.other, "Firefox on Linux");
	assert_has(s.other, "203.0.113.9");
	assert_has(s.other, "Unknown browser");
	assert_has(s.other, "This browser");
	/* One to end, and one for all: this browser has none of its own. */
	assert_int_equal(count(s.other, "/end\""), 2);
	/* A session that nobody can use any more is none. */
	FACT("update session set last_seen_at = now() - idle where "
	    "address = '203.0.113.9'");
	get(s.other, "/en/account");
	assert_lacks(s.other, "Firefox");
	assert_lacks(s.other, "End all other sessions");
}

static void
one_session_ends(void **state)
{
	struct somebody	 s = somebody("Ends"), t = somebody("Keeps");
	const char	*own, *strange;

	(void)state;
	own = FACT_TEXT("select max(id) from session where person_id = $1",
	    text(s.id.n));
	strange = FACT_TEXT("select max(id) from session where person_id = $1",
	    text(t.id.n));
#define END(id) arena_printf(arena, "/en/account/sessions/%s/end", (id))
	/* That of somebody else looks like one that has ended. */
	assert_int_equal(post(s.b, END(strange), ""), 404);
	assert_has(s.b, "has ended already");
	assert_true(is_signed_in(t.other));
	assert_int_equal(post(s.b, END("987654321"), ""), 404);
	assert_int_equal(events("session.end", s.id), 0);
	assert_true(is_signed_in(s.other));
	assert_int_equal(browse(s.b, "POST", END(own), ""), 403);
	assert_int_equal(post(s.b, END(own), ""), 303);
	assert_false(is_signed_in(s.other));
	assert_true(is_signed_in(s.b));
	assert_int_equal(events("session.end", s.id), 1);
	assert_int_equal(post(s.b, END(own), ""), 404);
#undef END
}

static void
all_others_end(void **state)
{
	struct somebody	 s = somebody("Sweeps"), t = somebody("Stays");
	struct browser	*third = browser_as(s.id);

	(void)state;
	assert_int_equal(get(s.b, "/en/account"), 200);
	assert_int_equal(post(s.b, "/en/account/sessions/end", ""), 303);
	assert_false(is_signed_in(s.other));
	assert_false(is_signed_in(third));
	assert_true(is_signed_in(s.b));
	assert_true(is_signed_in(t.b));
	assert_int_equal(events("session.end_others", s.id), 1);
}

/* More sessions than a page holds are reached by pages. */
static void
many_sessions(void **state)
{
	struct somebody	 s = somebody("Everywhere");
	struct browser	*b;
	char		*next;

	(void)state;
	FACT("insert into session (token_hash, person_id, idle, expires_at, "
	    "address) select sha256(n::text::bytea), $1, '1 hour', now() + "
	    "interval '1 hour', 'host-' || n from generate_series(1, 30) n",
	    text(s.id.n));
	b = s.b;
	assert_int_equal(get(b, "/en/account"), 200);
	assert_has(b, "host-30<");
	assert_lacks(b, "host-5<");
	assert_non_null(next = strstr(b->body, "/en/account?after="));
	next = arena_copy(arena, next, strcspn(next, "\""));
	assert_int_equal(get(b, next), 200);
	assert_has(b, "host-5<");
	assert_lacks(b, "host-30<");
}

#define PASSWORD "/en/account/password"

static void
password_changes(void **state)
{
	struct somebody	 s = somebody("Changes");

	(void)state;
	refused(s.b, PASSWORD, "", "current");
	refused(s.b, PASSWORD, "current=" OLD_ "&password=short", "password");
	refused(s.b, PASSWORD, "current=" OLD_ "&password=passwordpassword",
	    "password");
	refused(s.b, PASSWORD, "current=not+the+right+one+8&password=" NEW_,
	    "current");
	assert_int_equal(events("password.refuse", s.id), 1);
	assert_int_equal(events("password.change", s.id), 0);
	assert_true(is_signed_in(s.other));
	assert_null(newest_mail(s.email));
	assert_int_equal(post(s.b, PASSWORD, "current=" OLD_ "&password="
	    NEW_), 303);
	assert_string_equal(s.b->location, "/en/account");
	assert_true(is_signed_in(s.b));
	assert_false(is_signed_in(s.other));
	assert_int_equal(events("password.change", s.id), 1);
	assert_string_equal(newest_mail(s.email), "password_changed");
	assert_int_equal(sign_in(browser_new(), s.email, OLD_), 422);
	assert_int_equal(sign_in(browser_new(), s.email, NEW_), 303);
}

/* Whoever found an open browser cannot try passwords for ever. */
static void
guesses_are_limited(void **state)
{
	struct somebody	 s = somebody("Guessed");
	int		 i;

	(void)state;
	get(s.b, PASSWORD);
	for (i = 0; i < SIGN_INS_ACCOUNT_MAX; i++)
		assert_int_equal(post(s.b, PASSWORD,
		    "current=not+the+right+one+8&password=" NEW_), 422);
	assert_int_equal(post(s.b, PASSWORD, "current=" OLD_ "&password="
	    NEW_), 429);
	assert_in_range(atoi(header(s.b, "retry-after")), 1,
	    SIGN_INS_SECONDS + 1);
	assert_int_equal(post(s.b, "/en/account/email", "current=" OLD_
	    "&email=a%40example.test"), 429);
	assert_true(is_signed_in(s.other));
}

#define EMAIL "/en/account/email"

static const char *
link_to(const char *email)
{
	const char	*url = FACT_TEXT("select args ->> 'link' from message where "
			    "to_email = $1 and template = 'email_new' "
			    "order by id desc limit 1", email);

	assert_non_null(url);
	return (url + strlen("https://portal.test"));
}

static void
address_changes(void **state)
{
	static const char	 address[] = "moved.to@example.test";
	struct somebody		 s = somebody("Moves");
	struct browser		*b = browser_new();

	(void)state;
	refused(s.b, EMAIL, "", "email");
	refused(s.b, EMAIL, "email=x&current=" OLD_, "email");
	refused(s.b, EMAIL, "email=moved.to%40example.test", "current");
	refused(s.b, EMAIL, arena_printf(arena, "email=%s&current=" OLD_,
	    s.email), "email");
	refused(s.b, EMAIL, "email=moved.to%40example.test&current=not+it",
	    "current");
	assert_has(s.b, "value=\"moved.to@example.test\"");
	assert_null(newest_mail(address));
	assert_int_equal(post(s.b, EMAIL,
	    "email=Moved.To%40example.test&current=" OLD_), 303);
	assert_int_equal(events("email.ask", s.id), 1);
	/* Until the link is opened nothing changes, and a look is no press. */
	assert_int_equal(sign_in(browser_new(), address, OLD_), 422);
	assert_int_equal(get(b, link_to(address)), 200);
	assert_int_equal(sign_in(browser_new(), s.email, OLD_), 303);
	assert_int_equal(post(b, link_to(address), ""), 303);
	assert_string_equal(b->location, "/en/sign-in");
	assert_int_equal(post(b, link_to(address), ""), 404);
	assert_int_equal(sign_in(browser_new(), address, OLD_), 303);
	assert_int_equal(sign_in(browser_new(), s.email, OLD_), 422);
	assert_string_equal(newest_mail(s.email), "email_changed");
	assert_int_equal(events("email.change", s.id), 1);
	assert_int_equal(get(s.b, "/en/account"), 200);
	assert_has(s.b, address);
}

/* Who asks for an address that has an account learns nothing of it. */
static void
known_addresses(void **state)
{
	struct somebody	 s = somebody("Asks"), t = somebody("Owns");
	const char	*said;

	(void)state;
	get(s.b, EMAIL);
	assert_int_equal(post(s.b, EMAIL,
	    "email=free%40example.test&current=" OLD_), 303);
	get(s.b, "/en/account");
	said = steady(s.b);
	get(s.b, EMAIL);
	assert_int_equal(post(s.b, EMAIL, arena_printf(arena,
	    "email=%s&current=" OLD_, t.email)), 303);
	get(s.b, "/en/account");
	assert_string_equal(steady(s.b), said);
	assert_string_equal(newest_mail(t.email), "known");
	assert_string_equal(newest_mail("free@example.test"), "email_new");
}

static void
taken_meanwhile(void **state)
{
	struct somebody	 s = somebody("Slow");
	struct browser	*b = browser_new();
	const char	*first;

	(void)state;
	get(s.b, EMAIL);
	post(s.b, EMAIL, "email=first%40example.test&current=" OLD_);
	first = link_to("first@example.test");
	post(s.b, EMAIL, "email=contested%40example.test&current=" OLD_);
	/* The newest link is the one that holds. */
	get(b, "/en/sign-in");
	assert_int_equal(post(b, first, ""), 404);
	FACT("insert into person (email, name, password_hash, state) values "
	    "('contested@example.test', 'Quick', 'x', 'active')");
	assert_int_equal(post(b, link_to("contested@example.test"), ""), 409);
	assert_has(b, "signed up with this address");
	assert_int_equal(sign_in(browser_new(), s.email, OLD_), 303);
	/* Nor one that ran out, or of somebody who may not come in. */
	post(s.b, EMAIL, "email=third%40example.test&current=" OLD_);
	FACT("update email_token set expires_at = now()");
	assert_int_equal(post(b, link_to("third@example.test"), ""), 404);
	FACT("update email_token set expires_at = now() + interval '1 hour'");
	FACT("update person set state = 'closed' where id = $1",
	    text(s.id.n));
	assert_int_equal(post(b, link_to("third@example.test"), ""), 404);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(name_and_language, fresh),
		cmocka_unit_test_setup(sessions_are_shown, fresh),
		cmocka_unit_test_setup(one_session_ends, fresh),
		cmocka_unit_test_setup(all_others_end, fresh),
		cmocka_unit_test_setup(many_sessions, fresh),
		cmocka_unit_test_setup(password_changes, fresh),
		cmocka_unit_test_setup(guesses_are_limited, fresh),
		cmocka_unit_test_setup(address_changes, fresh),
		cmocka_unit_test_setup(known_addresses, fresh),
		cmocka_unit_test_setup(taken_meanwhile, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
