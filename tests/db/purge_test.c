/* What berth-jobs forgets once a day, and what it does not. */
#include "base/limits.h"
#include "harness.h"

#define SECONDS_PER_DAY	(24 * 60 * 60)

static const char	*person;

static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	FACT("delete from session");
	FACT("delete from email_token");
	FACT("delete from throttle");
	FACT("delete from sent_form");
	person = arena_printf(arena, "%lld",
	    (long long)fact_person("Somebody", -1).n);
	return (0);
}

/* A time so many seconds ago, a minute more or less. */
static const char *
ago(int seconds)
{
	return (FACT_TEXT("select now() - $1::integer * interval '1 second'",
	    arena_printf(arena, "%d", seconds)));
}

/* One that is just kept and one that is just not, of each `made` makes. */
static void
keeps(void (*made)(const char *at), int seconds, const char *table)
{
	made(ago(seconds - 60));
	made(ago(seconds + 60));
	assert_int_equal(shell("$B/berth-jobs --once >/dev/null 2>&1"), 0);
	assert_int_equal(FACT(arena_printf(arena, "select count(*) from %s",
	    table)), 1);
}

static void
session_that_expired(const char *at)
{
	FACT("insert into session (token_hash, person_id, idle, expires_at, "
	    "last_seen_at) values (sha256(random()::text::bytea), $1, "
	    "interval '1 hour', $2, $2)", person, at);
}

static void
session_that_ended(const char *at)
{
	FACT("insert into session (token_hash, person_id, idle, expires_at, "
	    "ended_at) values (sha256(random()::text::bytea), $1, "
	    "interval '1 hour', $2::timestamptz + interval '1 day', $2)",
	    person, at);
}

static void
link_that_expired(const char *at)
{
	FACT("insert into email_token (token_hash, person_id, purpose, "
	    "expires_at) values (sha256(random()::text::bytea), $1, 'reset', "
	    "$2)", person, at);
}

static void
window_that_began(const char *at)
{
	FACT("insert into throttle (key, window_start) values "
	    "(random()::text, $1)", at);
}

static void
test_sessions(void **state)
{
	(void)state;
	keeps(session_that_expired, SESSIONS_KEEP_DAYS * SECONDS_PER_DAY,
	    "session");
	FACT("delete from session");
	keeps(session_that_ended, SESSIONS_KEEP_DAYS * SECONDS_PER_DAY,
	    "session");
}

static void
test_links(void **state)
{
	(void)state;
	keeps(link_that_expired, EMAIL_TOKENS_KEEP_DAYS * SECONDS_PER_DAY,
	    "email_token");
}

static void
form_that_was_sent(const char *at)
{
	FACT("insert into sent_form (mark, held, at) values "
	    "(sha256(random()::text::bytea), sha256('x'), $1)", at);
}

static void
test_sent_forms(void **state)
{
	(void)state;
	keeps(form_that_was_sent, SENT_FORMS_KEEP_SECONDS, "sent_form");
}

static void
test_windows(void **state)
{
	(void)state;
	keeps(window_that_began, THROTTLES_KEEP_SECONDS, "throttle");
}

/* Whoever is signed in stays so, and a link in the mail works. */
static void
test_what_is_alive(void **state)
{
	struct browser	*b;

	(void)state;
	b = browser_as((struct id){ FACT("select $1::bigint", person) });
	link_that_expired(FACT_TEXT("select now() + interval '1 hour'"));
	assert_int_equal(shell("$B/berth-jobs --once >/dev/null 2>&1"), 0);
	assert_int_equal(get(b, "/en/account"), 200);
	assert_int_equal(FACT("select count(*) from email_token"), 1);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_sessions, fresh),
		cmocka_unit_test_setup(test_links, fresh),
		cmocka_unit_test_setup(test_sent_forms, fresh),
		cmocka_unit_test_setup(test_windows, fresh),
		cmocka_unit_test_setup(test_what_is_alive, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
