/*
 * Twice: every form that is sent, sent again, one after another and at the
 * same time over two connections.  One thing is made, and both answers lead
 * to it.
 */
#include <string.h>

#include "at_once.h"
#include "base/str.h"
#include "forms.h"
#include "scene.h"
#include "identity/sent_form.h"

/* What may be sent again, and why nothing is made twice by it. */
static const struct { const char *pattern, *why; } again[] = {
	{ "/appearance", "chooses; its answer is a cookie" },
	{ "/sign-in", "its answer is a session, which is told once" },
	{ "/sign-out", "the session is over already" },
};

static const struct form_sheet	*sheet;
static struct browser		*b;
static const char		*path, *body;
static int			 faults;

static int
open_all(void **state)
{
	harness_open(state);
	forms_open();
	return (0);
}

static int
fresh(void **state)
{
	(void)state;
	faults = 0;
	arena_reset(arena);
	return (0);
}

static void
fault(const char *what)
{
	print_error("%s: %d %s: %s\n", path, b->rep != NULL ? b->rep->status : 0,
	    b->location != NULL ? b->location : "", what);
	faults++;
}

/* Rows of all tables but those that keep attempts, and which transaction
 * wrote them. */
static const char *
fingerprint(void)
{
	return (FACT_TEXT("select md5(string_agg(query_to_xml(format("
	    "'select count(*), sum(xmin::text::bigint) from %I', tablename), "
	    "true, false, '')::text, '' order by tablename)) from pg_tables "
	    "where schemaname = 'public' and tablename <> 'throttle'"));
}

/* How many rows there are of what a person would see twice. */
static int64_t
things(void)
{
	return (FACT("select sum((xpath('/row/n/text()', query_to_xml(format("
	    "'select count(*) as n from %I', tablename), false, true, '')))"
	    "[1]::text::bigint) from pg_tables where schemaname = 'public' "
	    "and tablename not in ('throttle', 'audit_link')"));
}

static bool
may_go_again(const char *pattern)
{
	size_t	 i;

	for (i = 0; i < sizeof(again) / sizeof(again[0]); i++) {
		if (strcmp(again[i].pattern, pattern) == 0)
			return (true);
	}
	return (false);
}

static void
take_up(const struct form_sheet *s)
{
	const char	*own = "", *version;
	struct id	 number = ID_NONE, person;

	sheet = s;
	person = s->scene(&number, &own);
	path = form_path(s, number, own);
	b = person.n != 0 ? browser_as(person) : browser_new();
	if (person.n == 0)
		get(b, path);
	body = arena_printf(arena, "%sonce=%s", form_body(s, own),
	    token_new(arena));
	/* Of the window that it was sent from, both times. */
	if ((version = version_now(b, path)) != NULL)
		body = arena_printf(arena, "%s&version=%s", body, version);
}

/* --- The table ---------------------------------------------------------- */

/* Whoever adds a route that may be sent again says why here. */
static void
test_again_is_said(void **state)
{
	const struct route	*r;

	(void)state;
	for (r = portal->routes; r->method != NULL; r++) {
		if (strcmp(r->method, "POST") == 0 &&
		    ((r->flags & ROUTE_AGAIN) != 0) != may_go_again(r->pattern))
			fail_msg("%s: ROUTE_AGAIN is not said in this test",
			    r->pattern);
		if (strcmp(r->method, "POST") != 0 &&
		    (r->flags & ROUTE_AGAIN) != 0)
			fail_msg("%s: is no form", r->pattern);
	}
}

/* --- One after another --------------------------------------------------- */

static void
send_twice(void)
{
	const char	*first, *before;

	if (post(b, path, body) != 303) {
		fault("the right answers are refused");
		return;
	}
	first = b->location;
	before = fingerprint();
	if (post(b, path, body) != 303 || strcmp(b->location, first) != 0)
		fault(arena_printf(arena, "should lead to %s", first));
	if (strcmp(fingerprint(), before) != 0)
		fault("the second one changes something");
}

static void
test_one_after_another(void **state)
{
	const struct form_sheet	*s;
	int			 n = 0;

	(void)state;
	for (s = sheets; s->pattern != NULL; s++) {
		if (may_go_again(s->pattern))
			continue;
		arena_reset(arena);
		take_up(s);
		send_twice();
		n++;
	}
	assert_int_equal(faults, 0);
	assert_in_range(n, 20, 1000);
}

/* --- At once ------------------------------------------------------------- */

/* What it makes when it is sent once, in a scene of its own. */
static int64_t
made_by_one(const struct form_sheet *s)
{
	int64_t	 before;

	take_up(s);
	before = things();
	if (post(b, path, body) != 303)
		fault("the right answers are refused");
	return (things() - before);
}

static void
send_at_once(const struct form_sheet *s)
{
	int64_t		 before, one = made_by_one(s), both;
	struct twin	 t[2];

	take_up(s);
	before = things();
	post_at_once(b, path, body, t);
	both = things() - before;
	if (t[0].status != 303 || t[1].status != 303 ||
	    strcmp(t[0].location, t[1].location) != 0)
		fault(arena_printf(arena, "%d %s, but %d %s", t[0].status,
		    t[0].location, t[1].status, t[1].location));
	if (both != one)
		fault(arena_printf(arena, "%lld rows, one makes %lld",
		    (long long)both, (long long)one));
}

static void
test_at_once(void **state)
{
	const struct form_sheet	*s;

	(void)state;
	for (s = sheets; s->pattern != NULL; s++) {
		if (may_go_again(s->pattern))
			continue;
		arena_reset(arena);
		send_at_once(s);
	}
	assert_int_equal(faults, 0);
}

/* --- Marks --------------------------------------------------------------- */

static const struct form_sheet *
sheet_of(const char *pattern)
{
	const struct form_sheet	*s;

	for (s = sheets; s->pattern != NULL; s++) {
		if (strcmp(s->pattern, pattern) == 0)
			return (s);
	}
	fail_msg("no %s", pattern);
	return (NULL);
}

/* Not marks of ours: the form is shown again, and nothing is stored. */
static void
test_bad_marks(void **state)
{
	static const char *const	 wrong[] = { "", "x", "%00",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
		"%E2%80%AEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
		"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA%2F" };
	const char			*before;
	size_t				 i;

	(void)state;
	take_up(sheet_of("/organisations/:id/invitations"));
	before = fingerprint();
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		assert_int_equal(post(b, path, arena_printf(arena,
		    "email=kept%%40example.test&role=viewer&once=%s",
		    wrong[i])), i == 2 ? 400 : 409);
		if (i != 2)
			assert_has(b, "value=\"kept@example.test\"");
		assert_string_equal(fingerprint(), before);
	}
}

/* The mark that the page carries now. */
static const char *
mark_on_page(void)
{
	static const char	 mark[] = "name=\"once\" value=\"";
	const char		*at = strstr(strstr(b->body, "/invitations\""),
				    mark);

	assert_non_null(at);
	return (arena_copy(arena, at + sizeof(mark) - 1, 43));
}

/* Who goes back and fills in something else is asked, and loses nothing. */
static void
test_other_answers(void **state)
{
	const char	*once = token_new(arena), *new;

	(void)state;
	take_up(sheet_of("/organisations/:id/invitations"));
	assert_int_equal(post(b, path, arena_printf(arena,
	    "email=one%%40example.test&role=viewer&once=%s", once)), 303);
	assert_int_equal(post(b, path, arena_printf(arena,
	    "email=two%%40example.test&role=viewer&once=%s", once)), 409);
	assert_has(b, "was sent before with other answers");
	assert_has(b, "See what was done");
	assert_has(b, "value=\"two@example.test\"");
	assert_int_equal(FACT("select count(*) from invitation where email = "
	    "'two@example.test'"), 0);
	new = mark_on_page();
	assert_string_not_equal(new, once);
	assert_int_equal(post(b, path, arena_printf(arena,
	    "email=two%%40example.test&role=viewer&once=%s", new)), 303);
	assert_int_equal(FACT("select count(*) from invitation where email = "
	    "'two@example.test'"), 1);
}

/* A refused form uses nothing up; the same mark on another form, or of
 * another person, is another mark. */
static void
test_whose_mark(void **state)
{
	const char	*once = token_new(arena), *sent;
	struct browser	*founder;
	int64_t		 drafts;

	(void)state;
	take_up(sheet_of("/organisations/:id/invitations"));
	assert_int_equal(post(b, path, arena_printf(arena,
	    "email=&role=viewer&once=%s", once)), 422);
	sent = arena_printf(arena, "email=three%%40example.test&role=viewer&"
	    "once=%s", once);
	assert_int_equal(post(b, path, sent), 303);
	founder = b;
	take_up(sheet_of("/applications"));
	drafts = FACT("select count(*) from application");
	assert_int_equal(post(founder, path, arena_printf(arena,
	    "%.*sonce=%s", (int)(strstr(body, "once=") - body), body, once)),
	    303);
	assert_int_equal(post(browser_as(founder->person), path,
	    arena_printf(arena, "%.*sonce=%s", (int)(strstr(body, "once=") -
	    body), body, once)), 303);
	assert_int_equal(FACT("select count(*) from application"), drafts + 2);
}

/* --- The database -------------------------------------------------------- */

static void
test_the_database_holds_it(void **state)
{
	const char	*row = "insert into sent_form (mark, held, location) "
			    "values (sha256('a'), sha256('b'), '/en/')";

	(void)state;
	assert_string_equal(refusal(arena_printf(arena, "%s; %s", row, row)),
	    "sent_form_pkey");
	assert_string_equal(refusal(arena_printf(arena, "%s; update sent_form "
	    "set location = '/en/x' where mark = sha256('a')", row)),
	    "sent_form_fixed");
	assert_string_equal(refusal(arena_printf(arena, "%s; update sent_form "
	    "set held = sha256('c') where mark = sha256('a')", row)),
	    "sent_form_fixed");
	assert_string_equal(refusal("insert into sent_form (mark, held, "
	    "location) values (sha256('a'), sha256('b'), 'https://x.test')"),
	    "sent_form_location_check");
	assert_string_equal(refusal("insert into sent_form (mark, held) values "
	    "('x', sha256('b'))"), "sent_form_mark_check");
	assert_string_equal(refusal("insert into sent_form (mark, held, said) "
	    "values (sha256('a'), sha256('b'), 'Done.')"), "sent_form_check");
}

/* What one person sent is not there for another. */
static void
test_rows_are_ones_own(void **state)
{
	struct db	*db;
	struct sent_form f;
	struct bytes	 mark = hash_bytes(arena, (struct bytes){
			    (const unsigned char *)"m", 1 });

	(void)state;
	db = turn_as(fact_person("Somebody", -1));
	assert_null(db_ask(db, sent_form_ask(db, mark, mark, &f)));
	assert_null(sent_form_save(db, mark, "/en/", NULL));
	assert_null(sent_form_find(db, mark, mark, &f));
	assert_false(f.is_first);
	assert_null(db_commit(db));
	db = turn_as(fact_person("Another", -1));
	assert_null(sent_form_find(db, mark, mark, &f));
	assert_true(f.is_first);
	turn_end(db);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_again_is_said, fresh),
		cmocka_unit_test_setup(test_one_after_another, fresh),
		cmocka_unit_test_setup(test_at_once, fresh),
		cmocka_unit_test_setup(test_bad_marks, fresh),
		cmocka_unit_test_setup(test_other_answers, fresh),
		cmocka_unit_test_setup(test_whose_mark, fresh),
		cmocka_unit_test_setup(test_the_database_holds_it, fresh),
		cmocka_unit_test_setup(test_rows_are_ones_own, fresh),
	};

	return (cmocka_run_group_tests(tests, open_all, harness_close));
}
