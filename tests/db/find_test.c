/* Names stand where people look for them, and what is looked for is found,
 * however it was typed. */
#include <string.h>

#include "application/list.h"
#include "harness.h"
#include "identity/people.h"
#include "organisation/organisation.h"

#define N(a)	(sizeof(a) / sizeof((a)[0]))

static void
names_in_order(void **state)
{
	static const char *const	 names[] = { "陳大文", "Zhang Wei", "an Xi",
	    "chan 10", "Élan Roy", "李小明", "Chan 2", "王芳", "Eve Lam", "丁一",
	    "Zoë Au", "Zoe At" };
	static const char *const	 order[LANGS] = {
		[LANG_EN] = "an Xi|Chan 2|chan 10|Élan Roy|Eve Lam|Zhang Wei|"
		    "Zoe At|Zoë Au|",
		[LANG_TC] = "丁一|王芳|李小明|陳大文|an Xi|Chan 2|chan 10|"
		    "Élan Roy|Eve Lam|Zhang Wei|Zoe At|Zoë Au|",
		[LANG_SC] = "陳大文|丁一|李小明|王芳|an Xi|Chan 2|chan 10|"
		    "Élan Roy|Eve Lam|Zhang Wei|Zoe At|Zoë Au|",
	};
	struct id			 org = fact_org("Order Limited"), person;
	struct member			*m;
	struct db			*db;
	const char			*got;
	size_t				 i, n, lang;

	(void)state;
	for (i = 0; i < N(names); i++) {
		person = fact_person(arena_printf(arena, "order%zu", i), -1);
		FACT("update person set name = $2 where id = $1 returning 1",
		    text(person.n), names[i]);
		fact_member(org, person, ROLE_VIEWER);
	}
	db = turn_as(person);
	for (lang = 0; lang < LANGS; lang++) {
		assert_null(organisation_people(db, org, (enum lang)lang, &m,
		    &n));
		assert_int_equal(n, N(names));
		for (i = 0, got = ""; i < n; i++)
			got = arena_printf(arena, "%s%s|", got, m[i].name);
		/* In English, Chinese stands behind, in whatever order. */
		if (strncmp(got, order[lang], strlen(order[lang])) != 0)
			fail_msg("%s: %s", lang_info[lang].path, got);
	}
	turn_end(db);
}

static void
alike(void **state)
{
	static const struct { const char *typed, *in; bool found; } c[] = {
		{ " AISS-2026-0001 ", "AISS-2026-0001", true },
		{ "ＡＩＳＳ－２０２６－０００１", "AISS-2026-0001", true },
		{ "aiss\u20132026\u20130001", "AISS-2026-0001", true },
		{ "\u3000海洋\u3000模型", "海洋 模型", true },
		{ "elan", "Élan", true }, { "ÉLAN", "élan", true },
		{ "E\u0301lan", "Élan", true }, { "straße", "STRAßE", true },
		{ "tai\u200bman", "Taiman", true }, { "a  b", "a b", true },
		{ "50%", "500", false }, { "a_b", "axb", false },
		{ "\\", "a\\b", true }, { "%", "a%b", true }, { "", "x", true },
		{ "\u1112\u1161\u11ab", "\ud55c", true }, { "x", "y", false },
		{ "ﬁne", "fine", true }, { "①", "1", true },
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < N(c); i++) {
		if ((FACT("select case when search_folded($2) like "
		    "search_pattern($1) then 1 else 0 end", c[i].typed,
		    c[i].in) == 1) != c[i].found)
			fail_msg("\"%s\" in \"%s\"", c[i].typed, c[i].in);
	}
}

/* Drafts of one organisation: "Élan 1", "Tide 2", to "Tide 1040". */
static void
many_drafts(struct id org, struct id owner)
{
	FACT("with made as (insert into application "
	    "(org_id, route_id, state, title, created_by, created_at, "
	    "updated_at, state_since) select $1, r.id, 'draft', "
	    "case when n % 2 = 0 then 'Tide ' else 'Élan ' end || n, $2, "
	    "now(), now(), now() from funding_route r, generate_series(1, "
	    "1040) n where r.code = 'aiss' returning id) select min(id) "
	    "from made", text(org.n), text(owner.n));
}

/* Every page of what is found, once each and in order; how many are counted. */
static size_t
walk(struct db *db, struct application_search s, int32_t *total)
{
	struct application_rows	 rows;
	size_t			 all = 0, i;

	*total = 0;
	for (;;) {
		assert_null(db_ask(db, application_list(db, &s, &rows)));
		for (i = 0; i < rows.n; i++) {
			assert_true(s.after.n == 0 || rows.p[i].id.n < s.after.n);
			s.after = rows.p[i].id;
			if (s.text != NULL || s.state != NULL)
				assert_true(*total == 0 ||
				    rows.p[i].total == *total);
			*total = rows.p[i].total;
		}
		all += rows.n;
		if (rows.n < (size_t)s.rows_max)
			return (all);
	}
}

static void
found_and_counted(void **state)
{
	static const struct { const char *text, *state; size_t all; int32_t total; }
	    c[] = {
		{ NULL, NULL, 1040, 0 }, { "tide", NULL, 520, 501 },
		{ " ＥＬＡＮ ", NULL, 520, 501 }, { "tide 1000", NULL, 1, 1 },
		{ "tide 10", NULL, 27, 27 }, { "nonesuch", NULL, 0, 0 },
		{ NULL, "draft", 1040, 501 }, { NULL, "approved", 0, 0 },
		{ "finders", "draft", 1040, 501 },
	};
	struct id	 org = fact_org("Finders Limited"),
			 owner = fact_person("Finder", -1);
	struct db	*db;
	int32_t		 total;
	size_t		 i;

	(void)state;
	fact_member(org, owner, ROLE_OWNER);
	many_drafts(org, owner);
	db = turn_as(owner);
	for (i = 0; i < N(c); i++) {
		struct application_search	 s = { .text = c[i].text,
		    .state = c[i].state, .orgs = { &org, 1 }, .rows_max = 300 };

		assert_int_equal(walk(db, s, &total), c[i].all);
		assert_int_equal(total, c[i].total);
	}
	turn_end(db);
}

static void
people_found(void **state)
{
	static const struct { const char *typed; size_t n; } c[] = {
		{ "zoë quell", 2 }, { "ＺＯＥ ＱＵＥＬＬ", 2 }, { " quell ", 3 },
		{ "quell.test", 0 }, { "zoe\u3000quell", 2 }, { "查詢", 1 },
	};
	static const char *const	 names[] = { "Zoë Quell", "Zoe Quell",
	    "Quell 查詢" };
	struct id			 person;
	struct known_person		*p;
	struct db			*db;
	size_t				 i, n;

	(void)state;
	for (i = 0; i < N(names); i++) {
		person = fact_person(arena_printf(arena, "found%zu", i), -1);
		FACT("update person set name = $2 where id = $1 returning 1",
		    text(person.n), names[i]);
	}
	db = turn_as(fact_person("Looker", ROLE_ADMIN, -1));
	for (i = 0; i < N(c); i++) {
		assert_null(db_ask(db, people_list(db, c[i].typed,
		    ID_NONE, &p, &n)));
		if (n != c[i].n)
			fail_msg("\"%s\" finds %zu", c[i].typed, n);
		assert_true(n == 0 || p[0].total == (int32_t)n);
	}
	turn_end(db);
}

int
main(void)
{
	static const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(names_in_order, harness_fresh),
		cmocka_unit_test_setup(alike, harness_fresh),
		cmocka_unit_test_setup(found_and_counted, harness_fresh),
		cmocka_unit_test_setup(people_found, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
