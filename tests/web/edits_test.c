/*
 * Edits: two people, or two windows, change the same.  Who comes second sees
 * both, keeps what they typed, and chooses; nothing is lost without a word.
 */
#include <string.h>

#include "base/str.h"
#include "db/db.h"
#include "english.h"
#include "forms.h"
#include "scene.h"

/* A form that somebody has open: what it began from. */
struct window {
	struct browser	*b;
	const char	*path, *version, *began;
};

static struct id	 org, anna, boris, officer;

static int
open_all(void **state)
{
	harness_open(state);
	org = fact_org("Two Windows Limited");
	anna = fact_person("Anna Au", -1);
	boris = fact_person("Boris Bo", -1);
	officer = fact_person("Officer", ROLE_OFFICER, -1);
	fact_member(org, anna, ROLE_OWNER);
	fact_member(org, boris, ROLE_OWNER);
	return (0);
}

static struct window
opened(struct id person, const char *page, const char *path)
{
	struct window	 w = { browser_as(person), path, NULL, NULL };

	assert_int_equal(get(w.b, page), 200);
	w.version = hidden(w.b, path, "version");
	w.began = hidden(w.b, path, "began");
	assert_non_null(w.version);
	assert_non_null(w.began);
	return (w);
}

static int
save(struct window *w, const char *fields)
{
	int	 status = post(w->b, w->path, arena_printf(arena,
		    "%s&version=%s&began=%s", fields, w->version, w->began));

	if (status == 409 && hidden(w->b, w->path, "version") != NULL) {
		w->version = hidden(w->b, w->path, "version");
		w->began = hidden(w->b, w->path, "began");
	}
	return (status);
}

/* Is `which` ticked beforehand for that field? */
static bool
is_ticked(const struct window *w, const char *field, const char *which)
{
	const char	*at = strstr(w->b->body, arena_printf(arena,
			    "name=\"keep-%s\" value=\"%s\"", field, which));

	assert_non_null(at);
	return (memmem(at, strcspn(at, ">"), "checked", 7) != NULL);
}

static bool
differs(const struct window *w, const char *field)
{
	return (strstr(w->b->body, arena_printf(arena, "name=\"keep-%s\"",
	    field)) != NULL);
}

/* --- An organisation ----------------------------------------------------- */

static const char *
particulars(const char *name, const char *phone, const char *keep)
{
	return (arena_printf(arena, "category=other_enterprise&name_en=%s&"
	    "name_zh=&ubi=87650001&br_certificate_no=&br_expiry=&legacy_cr_no=&"
	    "incorporation_date=&employees_hk=20&rd_employees_hk=5&"
	    "address_en=1+Road%%0D%%0AHong+Kong&address_zh=&"
	    "billing_address=1+Road&contact_name=Chan&contact_title=&"
	    "contact_phone=%s&contact_email=chan%%40example.test&"
	    "finance_email=chan%%40example.test&purchase_order_no=%s", name,
	    phone, keep));
}

#define PHONE_OLD	"%2B85229999999"
#define PHONE_NEW	"%2B85221110000"

static struct window
organisation_window(struct id person)
{
	return (opened(person, arena_printf(arena, "/en/organisations/%s/edit",
	    text(org.n)), arena_printf(arena, "/en/organisations/%s",
	    text(org.n))));
}

static const char *
stored(const char *column)
{
	return (FACT_TEXT(arena_printf(arena, "select %s from organisation "
	    "where id = $1", column), text(org.n)));
}

/* As every test finds it. */
static int
fresh(void **state)
{
	struct window	 w;

	(void)state;
	arena_reset(arena);
	w = organisation_window(anna);
	return (save(&w, particulars("Before", PHONE_OLD, "")) == 303 ? 0 : -1);
}

/* One saves the telephone, the other, whose window is older, the name. */
static void
test_phone_and_name(void **state)
{
	struct window	 a = organisation_window(anna),
			 b = organisation_window(boris);

	(void)state;
	assert_int_equal(save(&a, particulars("Before", PHONE_NEW, "")), 303);
	assert_int_equal(save(&b, particulars("After", PHONE_OLD, "")), 409);
	assert_string_equal(stored("contact_phone"), "+85221110000");
	assert_string_equal(stored("name_en"), "Before");
	assert_has(b.b, "Anna Au saved this on");
	assert_has(b.b, "There is a problem");
	assert_has(b.b, "href=\"#contact_phone\"");
	assert_has(b.b, "value=\"After\"");
	assert_has(b.b, "+85229999999");
	assert_has(b.b, "+85221110000");
	assert_true(is_ticked(&b, "contact_phone", "theirs"));
	/* Only one of them changed the name, and nobody the rest. */
	assert_false(differs(&b, "name_en"));
	assert_false(differs(&b, "address_en"));
	assert_int_equal(save(&b, particulars("After", PHONE_OLD,
	    "&keep-contact_phone=theirs&theirs-contact_phone=" PHONE_NEW)),
	    303);
	assert_string_equal(stored("contact_phone"), "+85221110000");
	assert_string_equal(stored("name_en"), "After");
}

/* Both change the same field, in all ways that it can be chosen. */
static void
test_same_field(void **state)
{
	static const struct { const char *keep, *left; } ways[] = {
		{ "", "Boris Ltd" },
		{ "&keep-name_en=mine&theirs-name_en=Anna+Ltd", "Boris Ltd" },
		{ "&keep-name_en=theirs&theirs-name_en=Anna+Ltd", "Anna Ltd" },
		{ "&keep-name_en=nonesuch&theirs-name_en=Anna+Ltd",
		    "Boris Ltd" },
		{ "&keep-name_en=theirs", "Boris Ltd" },
	};
	struct window	 a, b;
	size_t		 i;

	for (i = 0; i < sizeof(ways) / sizeof(ways[0]); i++) {
		assert_int_equal(fresh(state), 0);
		a = organisation_window(anna);
		b = organisation_window(boris);
		assert_int_equal(save(&a, particulars("Anna+Ltd", PHONE_OLD,
		    "")), 303);
		assert_int_equal(save(&b, particulars("Boris+Ltd", PHONE_OLD,
		    "")), 409);
		assert_has(b.b, "Anna Ltd");
		assert_has(b.b, "Boris Ltd");
		assert_true(is_ticked(&b, "name_en", "mine"));
		assert_string_equal(stored("name_en"), "Anna Ltd");
		assert_int_equal(save(&b, particulars("Boris+Ltd", PHONE_OLD,
		    ways[i].keep)), 303);
		assert_string_equal(stored("name_en"), ways[i].left);
	}
}

/* The second chooses, and meanwhile a third has saved. */
static void
test_three_windows(void **state)
{
	struct window	 a = organisation_window(anna),
			 b = organisation_window(boris),
			 c = organisation_window(anna);

	(void)state;
	assert_int_equal(save(&a, particulars("First", PHONE_OLD, "")), 303);
	assert_int_equal(save(&b, particulars("Second", PHONE_OLD, "")), 409);
	assert_int_equal(save(&c, particulars("Third", PHONE_NEW, "")), 409);
	assert_has(c.b, "You saved this yourself in another window");
	assert_int_equal(save(&c, particulars("Third", PHONE_NEW,
	    "&keep-name_en=mine&theirs-name_en=First")), 303);
	assert_int_equal(save(&b, particulars("Second", PHONE_OLD,
	    "&keep-name_en=theirs&theirs-name_en=First")), 409);
	/* What was chosen is what it began from; the third's is theirs. */
	assert_true(is_ticked(&b, "name_en", "theirs"));
	assert_true(is_ticked(&b, "contact_phone", "theirs"));
	assert_has(b.b, "Third");
	assert_string_equal(stored("name_en"), "Third");
	assert_int_equal(save(&b, particulars("Second", PHONE_OLD,
	    "&keep-name_en=theirs&theirs-name_en=Third"
	    "&keep-contact_phone=theirs&theirs-contact_phone=" PHONE_NEW)),
	    303);
	assert_string_equal(stored("name_en"), "Third");
	assert_string_equal(stored("contact_phone"), "+85221110000");
}

/* A mistake on the way keeps the version that the form began from. */
static void
test_mistake_between(void **state)
{
	struct window	 a = organisation_window(anna),
			 b = organisation_window(boris);
	const char	*version = b.version;

	(void)state;
	assert_int_equal(save(&b, particulars("", PHONE_OLD, "")), 422);
	assert_int_equal(save(&a, particulars("Anna+Ltd", PHONE_OLD, "")), 303);
	assert_int_equal(save(&b, particulars("", PHONE_OLD, "")), 422);
	assert_string_equal(hidden(b.b, b.path, "version"), version);
	assert_string_equal(hidden(b.b, b.path, "began"), b.began);
	assert_int_equal(save(&b, particulars("Boris+Ltd", PHONE_OLD, "")),
	    409);
	assert_string_equal(stored("name_en"), "Anna Ltd");
}

/* No version of ours is as good as an old one. */
static void
test_bad_versions(void **state)
{
	static const char *const	 wrong[] = { "", "x", "-1", "0",
		"99999999999999999999", "2147483647", "1.5", "%EF%BC%91" };
	struct window			 w = organisation_window(boris);
	size_t				 i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		w.version = wrong[i];
		assert_int_equal(post(w.b, w.path, arena_printf(arena,
		    "%s&version=%s", particulars("Wrong", PHONE_OLD, ""),
		    wrong[i])), 409);
		assert_has(w.b, "value=\"Wrong\"");
		assert_string_equal(stored("name_en"), "Before");
	}
}

static void
test_in_chinese(void **state)
{
	static const char *const	 typed[] = { "Anna Au", "Boris Ltd",
		"Anna Ltd", "Chan", "Before", "1 Road", "Hong Kong", NULL };
	struct window			 a = organisation_window(anna),
					 b = organisation_window(boris);
	const char			*english;

	(void)state;
	assert_int_equal(save(&a, particulars("Anna+Ltd", PHONE_NEW, "")), 303);
	b.path = arena_printf(arena, "/tc%s", b.path + 3);
	assert_int_equal(save(&b, particulars("Boris+Ltd", PHONE_OLD, "")),
	    409);
	assert_has(b.b, "現有內容");
	english = english_in(arena, b.b->body, typed);
	if (english != NULL)
		fail_msg("%s", english);
}

/* --- A person ------------------------------------------------------------ */

#define PARTICULARS	"/en/account/particulars"

static void
test_own_particulars(void **state)
{
	struct window	 a = opened(boris, PARTICULARS, PARTICULARS),
			 b = opened(boris, PARTICULARS, PARTICULARS);

	(void)state;
	assert_int_equal(save(&a, "name=Boris+Bo&lang=tc"), 303);
	assert_int_equal(save(&b, "name=Boris+Bow&lang=en"), 409);
	assert_has(b.b, "You saved this yourself in another window");
	assert_true(is_ticked(&b, "lang", "theirs"));
	assert_has(b.b, "繁體中文");
	assert_int_equal(save(&b, "name=Boris+Bow&lang=en&keep-lang=theirs&"
	    "theirs-lang=tc"), 303);
	assert_string_equal(FACT_TEXT("select name || ' ' || lang from person "
	    "where id = $1", text(boris.n)), "Boris Bow tc");
}

/* --- A draft -------------------------------------------------------------- */

static struct id
draft(void)
{
	return ((struct id){ FACT("insert into application (org_id, route_id, "
	    "state, title, created_by, created_at, updated_at, state_since) "
	    "select $1, id, 'draft', '', $2, now(), now(), now() "
	    "from funding_route where code = 'aiss' returning id", text(org.n),
	    text(anna.n)) });
}

static const char *
section(struct id id, const char *name)
{
	return (arena_printf(arena, "/en/applications/%s/sections/%s",
	    text(id.n), name));
}

static const char *
answer(struct id id, const char *name)
{
	return (FACT_TEXT("select value from application_answer where "
	    "application_id = $1 and name = $2", text(id.n), name));
}

/* Two members fill in the same section; and two others, which do not meet. */
static void
test_sections(void **state)
{
	struct id	 id = draft();
	const char	*path = section(id, "project");
	struct window	 a = opened(anna, path, path),
			 b = opened(boris, path, path), c;

	(void)state;
	assert_int_equal(save(&a, "later=yes&title=Tides&summary_en=By+Anna"), 303);
	assert_int_equal(save(&b, "later=yes&title=Waves&summary_en="), 409);
	assert_string_equal(FACT_TEXT("select title from application where "
	    "id = $1", text(id.n)), "Tides");
	assert_true(is_ticked(&b, "title", "mine"));
	assert_true(is_ticked(&b, "summary_en", "theirs"));
	assert_has(b.b, "By Anna");
	c = opened(boris, section(id, "data"), section(id, "data"));
	assert_int_equal(save(&c, "later=yes"), 303);
	assert_int_equal(save(&b, "later=yes&title=Waves&summary_en=&"
	    "keep-summary_en=theirs&theirs-summary_en=By+Anna&keep-title=mine&"
	    "theirs-title=Tides"), 303);
	assert_string_equal(FACT_TEXT("select title from application where "
	    "id = $1", text(id.n)), "Waves");
	assert_string_equal(answer(id, "summary_en"), "By Anna");
}

/* Boxes and choices: what is not ticked is an answer as well. */
static void
test_ticks_and_choices(void **state)
{
	struct id	 id = draft();
	const char	*path = section(id, "computing");
	struct window	 a = opened(anna, path, path),
			 b = opened(boris, path, path);

	(void)state;
	assert_int_equal(save(&a, "later=yes&class_id=1&cards=8"), 303);
	assert_int_equal(save(&b, "later=yes&cards=8"), 409);
	assert_true(is_ticked(&b, "class_id", "theirs"));
	assert_false(differs(&b, "cards"));
	assert_int_equal(save(&b, "later=yes&cards=8&keep-class_id=theirs&"
	    "theirs-class_id=1"), 303);
	assert_int_equal(FACT("select class_id from application where id = $1",
	    text(id.n)), 1);
	/* Taken away by one, and kept from what is there by the other. */
	a = opened(anna, path, path);
	b = opened(boris, path, path);
	assert_int_equal(save(&a, "later=yes&cards=8&class_id="), 303);
	assert_int_equal(save(&b, "later=yes&cards=8&class_id=1"), 409);
	assert_true(is_ticked(&b, "class_id", "theirs"));
	assert_int_equal(save(&b, "later=yes&cards=8&class_id=1&"
	    "keep-class_id=theirs&theirs-class_id="), 303);
	assert_int_equal(FACT("select count(class_id) from application where "
	    "id = $1", text(id.n)), 0);
}

/* --- An answer ------------------------------------------------------------ */

static void
test_answers(void **state)
{
	struct id	 other = fact_org("Applied Already Limited"), id;
	const char	*path;
	struct window	 a, b;

	(void)state;
	/* Who the first one is shall stay free to be edited. */
	fact_member(other, anna, ROLE_OWNER);
	fact_member(other, boris, ROLE_OWNER);
	id = scene_case(other, anna, officer);
	FACT("update application set state = 'info_requested' where id = $1",
	    text(id.n));
	path = arena_printf(arena, "/en/information-requests/%lld/response",
	    (long long)FACT("insert into info_request (application_id, org_id, "
	    "round, question, asked_by, asked_at, due_day) values ($1, $2, 1, "
	    "'Why?', $3, now(), clock_today() + 14) returning id", text(id.n),
	    text(other.n), text(officer.n)));
	a = opened(anna, path, path);
	b = opened(boris, path, path);
	assert_int_equal(save(&a, "later=yes&answer=Because+of+Anna"), 303);
	/* Sent for good, it would have dropped what the other typed. */
	assert_int_equal(save(&b, "answer=Because"), 409);
	assert_has(b.b, "Because of Anna");
	assert_int_equal(FACT("select count(*) from info_response where "
	    "application_id = $1", text(id.n)), 0);
	assert_int_equal(save(&b, "answer=Because+of+Anna+and+Boris"), 303);
	assert_string_equal(FACT_TEXT("select answer from info_response where "
	    "application_id = $1", text(id.n)), "Because of Anna and Boris");
}

/* --- The table and the database ------------------------------------------- */

/* Whoever's form carries a version is marked as an edit, and the other way. */
static void
test_edits_are_marked(void **state)
{
	static const char *const	 edits[] = { "/organisations/:id",
		"/account/particulars", "/applications/:id/sections/:name",
		"/information-requests/:id/response" };
	const struct route		*r;
	size_t				 i;

	(void)state;
	for (r = portal->routes; r->method != NULL; r++) {
		for (i = 0; i < sizeof(edits) / sizeof(edits[0]); i++) {
			if (!strcmp(r->method, "POST") &&
			    !strcmp(r->pattern, edits[i]))
				break;
		}
		if (((r->flags & ROUTE_EDITS) != 0) !=
		    (i < sizeof(edits) / sizeof(edits[0])))
			fail_msg("%s: is it tested as an edit?", r->pattern);
	}
}

/* By the portal's own role, whatever its code may send. */
static void
test_the_database_holds_it(void **state)
{
	static const char *const	 wrong[] = {
		"name_en = 'X'", "name_en = 'X', version = version",
		"contact_phone = '+85221112222', version = version - 1",
		"category = 'rd_institute', version = version + 2",
		"billing_address = 'X', version = 1" };
	size_t				 i;

	(void)state;
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_string_equal(refusal_of_web(arena_printf(arena,
		    "update organisation set %s where id = %s", wrong[i],
		    text(org.n))),
		    "organisation_version");
	assert_string_equal(refusal_of_web(arena_printf(arena,
	    "update person set name = 'X' where id = %s",
	    text(anna.n))), "person_version");
	assert_null(refusal_of_web(arena_printf(arena,
	    "update organisation set name_en = 'X', version = version + 1 "
	    "where id = %s", text(org.n))));
	/* By hand it counts too. */
	i = (size_t)FACT("select version from organisation where id = $1",
	    text(org.n));
	FACT("update organisation set name_en = 'By hand' where id = $1",
	    text(org.n));
	assert_int_equal(FACT("select version from organisation where id = $1",
	    text(org.n)), i + 1);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_phone_and_name, fresh),
		cmocka_unit_test_setup(test_same_field, fresh),
		cmocka_unit_test_setup(test_three_windows, fresh),
		cmocka_unit_test_setup(test_mistake_between, fresh),
		cmocka_unit_test_setup(test_bad_versions, fresh),
		cmocka_unit_test_setup(test_in_chinese, fresh),
		cmocka_unit_test_setup(test_own_particulars, fresh),
		cmocka_unit_test_setup(test_sections, fresh),
		cmocka_unit_test_setup(test_ticks_and_choices, fresh),
		cmocka_unit_test_setup(test_answers, fresh),
		cmocka_unit_test_setup(test_edits_are_marked, fresh),
		cmocka_unit_test_setup(test_the_database_holds_it, fresh),
	};

	return (cmocka_run_group_tests(tests, open_all, harness_close));
}
