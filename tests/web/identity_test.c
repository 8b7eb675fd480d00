/*
 * Signing up, proving an address, signing in and out, as a browser sees it.
 * Throttles count by the real clock; each test begins without any.
 */
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/str.h"
#include "identity/identity.h"

#include "harness.h"

#define PASSWORD	"Tramway+lantern+quarry+39"	/* + is a space */
#define PASSWORD_RAW	"Tramway lantern quarry 39"

static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	FACT("delete from throttle");
	return (0);
}

static struct browser *
browser_at(const char *path)
{
	struct browser	*b = browser_new();

	assert_int_equal(get(b, path), 200);
	return (b);
}

static struct browser *
sign_up(const char *name, const char *email, const char *password)
{
	struct browser	*b = browser_at("/en/sign-up");

	post(b, "/en/sign-up", arena_printf(arena,
	    "name=%s&email=%s&password=%s", name, email, password));
	return (b);
}

static int
sign_in(struct browser *b, const char *email, const char *password,
    const char *next)
{
	get(b, "/en/sign-in");
	return (post(b, "/en/sign-in", arena_printf(arena,
	    "email=%s&password=%s&next=%s", email, password, next)));
}

/* Somebody who can sign in with PASSWORD; returns the address. */
static const char *
member(const char *name)
{
	struct id	 id = fact_person(name, -1);
	const char	*number = arena_printf(arena, "%lld", (long long)id.n);

	FACT("update person set password_hash = $2 where id = $1", number,
	    password_hash(arena, PASSWORD_RAW));
	return (FACT_TEXT("select email from person where id = $1", number));
}

/* The cookie of the session, or NULL. */
static const char *
session_cookie(const struct browser *b)
{
	const char	*at = strstr(b->cookie, "__Host-berth=");

	return (at == NULL ? NULL :
	    arena_copy(arena, at, strcspn(at, ";")));
}

static struct browser *
browser_with(const char *cookie)
{
	struct browser	*b = browser_new();

	snprintf(b->cookie, sizeof(b->cookie), "%s", cookie);
	return (b);
}

/* /organisations/new is for everyone who is signed in. */
static bool
is_signed_in(struct browser *b)
{
	int	 status = get(b, "/en/organisations/new");

	if (status == 303)
		assert_true(str_starts(b->location, "/en/sign-in"));
	else
		assert_int_equal(status, 200);
	return (status == 200);
}

/* The page, with what a reader typed taken out. */
static const char *
masked(const struct browser *b, const char *typed)
{
	const char	*rest = steady(b), *at, *out = "";

	while ((at = strstr(rest, typed)) != NULL) {
		out = arena_printf(arena, "%s%.*s", out, (int)(at - rest),
		    rest);
		rest = at + strlen(typed);
	}
	return (arena_printf(arena, "%s%s", out, rest));
}

static const char *
link_to(const char *email)
{
	const char	*url = FACT_TEXT("select args ->> 'link' from message where "
			    "to_email = $1 and template = 'verify' "
			    "order by id desc limit 1", email);

	assert_non_null(url);
	assert_true(str_starts(url, "https://portal.test/en/verifications/"));
	return (url + strlen("https://portal.test"));
}

static const char *
state_of(const char *email)
{
	return (FACT_TEXT("select state from person where email = $1", email));
}

static const char *
repeated(char c, size_t n)
{
	char	*s = arena_take(arena, n + 1);

	memset(s, c, n);
	s[n] = '\0';
	return (s);
}

static void
wrong_sign_up(const char *name, const char *email, const char *password,
    const char *field)
{
	struct browser	*b;
	int64_t		 people = FACT("select count(*) from person");
	int64_t		 mails = FACT("select count(*) from message");

	print_message("%s %s %s\n", name, email, password);
	b = sign_up(name, email, password);
	assert_int_equal(b->rep->status, 422);
	assert_has(b, arena_printf(arena, "id=\"%s-error\"", field));
	if (strcmp(field, "name") != 0)
		assert_has(b, "value=\"Kept\"");
	if (strcmp(field, "email") != 0)
		assert_has(b, arena_printf(arena, "value=\"%s\"", email));
	if (strlen(password) > 0 && strcmp(password, email) != 0)
		assert_lacks(b, password);
	assert_int_equal(FACT("select count(*) from person"), people);
	assert_int_equal(FACT("select count(*) from message"), mails);
}

static void
test_sign_up_refuses(void **state)
{
	static const char	 email[] = "new.person@example.test";

	(void)state;
	wrong_sign_up("", email, PASSWORD, "name");
	wrong_sign_up("+++", email, PASSWORD, "name");
	wrong_sign_up(repeated('n', 201), email, PASSWORD, "name");
	wrong_sign_up("Kept%07Name", email, PASSWORD, "name");
	wrong_sign_up("Kept", "", PASSWORD, "email");
	wrong_sign_up("Kept", "nobody", PASSWORD, "email");
	wrong_sign_up("Kept", "a@b", PASSWORD, "email");
	wrong_sign_up("Kept", "a+b@example.test", PASSWORD, "email");
	wrong_sign_up("Kept", "a@@example.test", PASSWORD, "email");
	wrong_sign_up("Kept", "a@example..test", PASSWORD, "email");
	wrong_sign_up("Kept", "a@b.test%0d%0aBcc:c@d.test", PASSWORD, "email");
	wrong_sign_up("Kept", email, "", "password");
	wrong_sign_up("Kept", email, "fourteen-chars", "password");
	wrong_sign_up("Kept", email, repeated('q', 129), "password");
	wrong_sign_up("Kept", email, "passwordpassword", "password");
	wrong_sign_up("Kept", email, "111111111111111", "password");
	wrong_sign_up("Kept", email, email, "password");
	/* What no browser sends is not read at all. */
	assert_int_equal(sign_up("A%00B", email, PASSWORD)->rep->status, 400);
	assert_int_equal(sign_up("A%ffB", email, PASSWORD)->rep->status, 400);
	assert_int_equal(sign_up("A%zzB", email, PASSWORD)->rep->status, 400);
}

static void
test_sign_up(void **state)
{
	struct browser	*b = sign_up("Lee+Ka-ho", "Lee.KA-HO@Example.test",
			    PASSWORD);
	const char	*hash;

	(void)state;
	assert_int_equal(b->rep->status, 303);
	assert_string_equal(b->location, "/en/sign-up/sent");
	assert_null(session_cookie(b));
	assert_string_equal(state_of("lee.ka-ho@example.test"), "unverified");
	hash = FACT_TEXT("select password_hash from person where email = "
	    "'lee.ka-ho@example.test'");
	assert_true(str_starts(hash, "$argon2id$"));
	assert_int_equal(FACT("select count(*) from email_token t join person "
	    "p on p.id = t.person_id where p.email = 'lee.ka-ho@example.test' "
	    "and length(t.token_hash) = 32"), 1);
}

/* A stranger cannot learn who has an account. */
static void
test_known_address(void **state)
{
	const char	*known = member("Known"), *hash;
	struct browser	*a, *b;

	(void)state;
	hash = FACT_TEXT("select password_hash from person where email = $1",
	    known);
	a = sign_up("Somebody", "unknown.yet@example.test", PASSWORD);
	b = sign_up("Somebody", known, "Another+long+password+77");
	assert_int_equal(b->rep->status, a->rep->status);
	assert_string_equal(b->location, a->location);
	assert_string_equal(b->body, a->body);
	assert_string_equal(FACT_TEXT("select password_hash from person "
	    "where email = $1", known), hash);
	assert_string_equal(FACT_TEXT("select template from message where "
	    "to_email = $1", known), "known");
	assert_string_equal(FACT_TEXT("select template from message where "
	    "to_email = 'unknown.yet@example.test'"), "verify");
}

static void
test_verification(void **state)
{
	static const char	 email[] = "to.verify@example.test";
	struct browser		*b;
	const char		*path;

	(void)state;
	sign_up("Ho", email, PASSWORD);
	path = link_to(email);
	b = browser_new();
	assert_int_equal(get(b, path), 200);
	assert_int_equal(browse(b, "HEAD", path, NULL), 200);
	assert_string_equal(state_of(email), "unverified");
	assert_int_equal(browse(b, "POST", path, ""), 403);
	assert_string_equal(state_of(email), "unverified");
	assert_int_equal(post(b, path, ""), 303);
	assert_string_equal(state_of(email), "active");
	assert_null(session_cookie(b));
	b = browser_at("/en/sign-in");
	post(b, path, "");
	assert_in_range(b->rep->status, 400, 499);
	assert_int_equal(sign_in(b, email, PASSWORD, "/"), 303);
}

static void
test_bad_links(void **state)
{
	static const char	 email[] = "too.late@example.test";
	struct browser		*b = browser_at("/en/sign-in");
	const char		*path;

	(void)state;
	sign_up("Late", email, PASSWORD);
	path = link_to(email);
	FACT("update email_token set expires_at = now() - interval '1 second'");
	post(b, path, "");
	assert_in_range(b->rep->status, 400, 499);
	post(b, "/en/verifications/short", "");
	assert_in_range(b->rep->status, 400, 499);
	post(b, arena_printf(arena, "/en/verifications/%s",
	    token_new(arena)), "");
	assert_in_range(b->rep->status, 400, 499);
	assert_string_equal(state_of(email), "unverified");
}

static void
test_sign_in_says_the_same(void **state)
{
	static const char	 unverified[] = "not.verified@example.test";
	const char		*known = member("Same");
	struct browser		*b;
	const char		*wrong, *unknown, *early;

	(void)state;
	sign_up("Early", unverified, PASSWORD);
	b = browser_at("/en/sign-in");
	assert_int_equal(sign_in(b, known, "Not+the+right+one+88", "/"), 422);
	wrong = masked(b, known);
	assert_int_equal(sign_in(b, "no.one@example.test", PASSWORD, "/"), 422);
	unknown = masked(b, "no.one@example.test");
	assert_int_equal(sign_in(b, unverified, PASSWORD, "/"), 422);
	early = masked(b, unverified);
	assert_string_equal(wrong, unknown);
	assert_string_equal(wrong, early);
	assert_non_null(strstr(wrong, "role=\"alert\""));
	assert_null(session_cookie(b));
}

/* A window of the throttle must not end in the middle of the test. */
static void
await_window(void)
{
	int64_t	 left = FACT("select ($1 - extract(epoch from now())::bigint "
		    "% $1)", "900");

	if (left < 30)
		sleep((unsigned)left + 1);
}

static void
test_throttle(void **state)
{
	const char	*email = member("Guessed"), *other = member("Other");
	struct browser	*b = browser_at("/en/sign-in");
	int		 i;

	(void)state;
	await_window();
	for (i = 0; i < 10; i++)
		assert_int_equal(sign_in(b, email, "Not+the+right+one+88",
		    "/"), 422);
	assert_int_equal(sign_in(b, email, "Not+the+right+one+88", "/"), 429);
	assert_int_equal(sign_in(b, email, PASSWORD, "/"), 429);
	assert_null(session_cookie(b));
	assert_int_equal(sign_in(b, other, PASSWORD, "/"), 303);
	assert_non_null(session_cookie(b));
	assert_int_equal(FACT("select count(*) from throttle where key like "
	    "'%@%'"), 0);
}

static void
test_session_rotates(void **state)
{
	const char	*email = member("Rotating");
	struct browser	*b = browser_new();
	const char	*first, *planted;

	(void)state;
	planted = arena_printf(arena, "__Host-berth=%s", token_new(arena));
	snprintf(b->cookie, sizeof(b->cookie), "%s", planted);
	assert_int_equal(sign_in(b, email, PASSWORD, "/"), 303);
	first = session_cookie(b);
	assert_non_null(first);
	assert_string_not_equal(first, planted);
	assert_true(is_signed_in(browser_with(first)));
	assert_false(is_signed_in(browser_with(planted)));
	b = browser_new();
	assert_int_equal(sign_in(b, email, PASSWORD, "/"), 303);
	assert_string_not_equal(session_cookie(b), first);
}

static void
test_sign_out(void **state)
{
	struct browser	*b = browser_new();
	const char	*old;

	(void)state;
	assert_int_equal(sign_in(b, member("Leaving"), PASSWORD, "/"), 303);
	old = session_cookie(b);
	assert_true(is_signed_in(b));
	assert_int_equal(browse(b, "POST", "/en/sign-out", ""), 403);
	assert_true(is_signed_in(b));
	assert_int_equal(post(b, "/en/sign-out", ""), 303);
	assert_null(session_cookie(b));
	assert_false(is_signed_in(browser_with(old)));
}

/* Sessions end when idle and at their limit, whatever the cookie says. */
static void
test_session_ends(void **state)
{
	const char	*email = member("Idle"), *cookie;
	struct browser	*b = browser_new();

	(void)state;
	assert_int_equal(sign_in(b, email, PASSWORD, "/"), 303);
	cookie = session_cookie(b);
#define SESSION(set) FACT("update session s set " set " from person p "	\
    "where p.id = s.person_id and p.email = $1", email)
	SESSION("last_seen_at = now() - idle + interval '1 minute'");
	assert_true(is_signed_in(browser_with(cookie)));
	/* That was a use: the time runs from now on. */
	assert_int_equal(FACT("select count(*) from session s join person p "
	    "on p.id = s.person_id where p.email = $1 and last_seen_at > "
	    "now() - interval '1 minute'", email), 1);
	SESSION("last_seen_at = now() - idle - interval '1 second'");
	assert_false(is_signed_in(browser_with(cookie)));
	SESSION("last_seen_at = now()");
	assert_true(is_signed_in(browser_with(cookie)));
	SESSION("expires_at = now() - interval '1 second'");
	assert_false(is_signed_in(browser_with(cookie)));
	SESSION("expires_at = now() + interval '1 hour'");
	assert_true(is_signed_in(browser_with(cookie)));
	FACT("update person set state = 'closed' where email = $1", email);
	assert_false(is_signed_in(browser_with(cookie)));
	assert_int_equal(sign_in(browser_new(), email, PASSWORD, "/"), 422);
#undef SESSION
}

static void
test_idle_by_role(void **state)
{
	const char	*person = member("Citizen"), *staff = member("Staff");

	(void)state;
	FACT("insert into centre_role (person_id, role) select id, 'biller' "
	    "from person where email = $1", staff);
	assert_int_equal(sign_in(browser_new(), person, PASSWORD, "/"), 303);
	assert_int_equal(sign_in(browser_new(), staff, PASSWORD, "/"), 303);
#define MINUTES(who) FACT("select extract(epoch from s.idle)::bigint / 60 " \
    "from session s join person p on p.id = s.person_id where p.email = $1", who)
	assert_int_equal(MINUTES(person), 30);
	assert_int_equal(MINUTES(staff), 15);
#undef MINUTES
	assert_int_equal(FACT("select max(extract(epoch from expires_at - "
	    "s.created_at))::bigint / 3600 from session s join person p "
	    "on p.id = s.person_id where p.email in ($1, $2)", person, staff),
	    12);
}

static void
test_next_is_local(void **state)
{
	static const struct { const char *next, *to; } cases[] = {
		{ "/invoices", "/en/invoices" }, { "", "/en/" },
		{ "/", "/en/" }, { "//evil.test", "/en/" },
		{ "https://evil.test", "/en/" }, { "evil.test", "/en/" },
		{ "/\\evil.test", "/en/" }, { "javascript:alert(1)", "/en/" },
		{ "/%2f%2fevil.test", "/en/" }, { "/a%0d%0aX:1", "/en/" },
	};
	const char	*email = member("Onward");
	struct browser	*b;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		print_message("%s\n", cases[i].next);
		FACT("delete from throttle");
		b = browser_new();
		get(b, arena_printf(arena, "/en/sign-in?next=%s",
		    cases[i].next));
		assert_has(b, arena_printf(arena,
		    "name=\"next\" value=\"%s\"", cases[i].to + 3));
		assert_int_equal(sign_in(b, email, PASSWORD, cases[i].next),
		    303);
		assert_string_equal(b->location, cases[i].to);
	}
	assert_int_equal(get(b, "/en/sign-in"), 303);
	assert_string_equal(b->location, "/en/");
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_sign_up_refuses, fresh),
		cmocka_unit_test_setup(test_sign_up, fresh),
		cmocka_unit_test_setup(test_known_address, fresh),
		cmocka_unit_test_setup(test_verification, fresh),
		cmocka_unit_test_setup(test_bad_links, fresh),
		cmocka_unit_test_setup(test_sign_in_says_the_same, fresh),
		cmocka_unit_test_setup(test_throttle, fresh),
		cmocka_unit_test_setup(test_session_rotates, fresh),
		cmocka_unit_test_setup(test_sign_out, fresh),
		cmocka_unit_test_setup(test_session_ends, fresh),
		cmocka_unit_test_setup(test_idle_by_role, fresh),
		cmocka_unit_test_setup(test_next_is_local, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
