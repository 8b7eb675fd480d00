/*
 * Figures and words on every page, in every language, as whoever may see it:
 * one way to write a day, an amount and a number, wherever it stands.  What
 * is written for machines (attributes, what is typed again) is not text.
 */
#include <ctype.h>
#include <regex.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"
#include "portal/portal.h"
#include "scene.h"

static struct scene	 scene;
static struct id	 people[ROLES_N];

/* What no text may hold, and what it should hold. */
static const struct { const char *form, *why; } wrong[] = {
	{ "[0-9]{4}-[0-9]{2}-[0-9]{2}", "a day for machines" },
	{ "[0-9]{2}/[0-9]{2}/[0-9]{4}", "a day of one country" },
	{ "(^|[^0-9-])20[0-9]{2}-[01][0-9]($|[^0-9-])", "a month for machines" },
	{ "HK\\$[0-9]", "an amount without a space" },
	{ "HK\\$ [0-9]", "an amount that may break at its space" },
	{ "HKD|HK dollars", "another name of the dollar" },
	{ "[0-9],[0-9]{3}\\.[0-9]*0000", "decimals that say nothing" },
	{ "(^|[^0-9,])[12],[0-9]{3}年|(January|March|June|November|December) [12],",
	    "a year like an amount" },
	{ "\\{\\}", "a hole that was not filled" },
	{ "[0-9]T[0-9]{2}:[0-9]{2}", "a moment for machines" },
};

/* What must be among what was looked at, so that it was looked at. */
static const struct { enum lang lang; const char *text; } right[] = {
	{ LANG_EN, "120,000.5" }, { LANG_EN, "123,456" }, { LANG_EN, ">1,382,400<" },
	{ LANG_EN, ">384<" }, { LANG_EN, "72.5%" },
	{ LANG_EN, "1 March 2027" }, { LANG_EN, "31 January 2027" },
	{ LANG_EN, "June 2026" }, { LANG_EN, "HK$\u00a0" },
	{ LANG_TC, "2027年1月31日" }, { LANG_TC, "2026年6月" },
	{ LANG_SC, "2027年3月1日" },
};
static bool	 seen[sizeof(right) / sizeof(right[0])];

static regex_t	 forms[sizeof(wrong) / sizeof(wrong[0])];
static char	*ubi;
static int	 faults, pages;

/* The whole scene, with numbers that are long enough to be grouped. */
static int
open_scene(void **state)
{
	size_t	 i;
	int	 r;

	harness_open(state);
	scene = scene_whole("Figures Limited");
	FACT("update organisation set employees_hk = 12000, rd_employees_hk = "
	    "1500 where id = $1", text(scene.org.n));
	FACT("insert into application_answer (application_id, org_id, name, value) "
	    "select $1, $2, n, v from (values ('dataset_gb', '120000.5'), "
	    "('rd_staff_local', '1500'), ('storage_tb', '2048')) x (n, v)",
	    text(scene.draft.n), text(scene.org.n));
	FACT("update application set hours_needed = 123456, start_on = "
	    "'2027-03-01', rate_bp = 7250 where id = $1", text(scene.draft.n));
	FACT("with b as (insert into usage_batch (cluster, from_at, to_at, "
	    "read_at, jobs) select code, now(), now(), now(), 1 from cluster "
	    "limit 1 returning id, cluster) insert into usage_segment "
	    "select cluster, 1, now(), '2026-06-01', 1, $1, $2, 'user', 16, "
	    "'completed', 86400, 1382400, id from b", text(scene.allocation.n),
	    text(scene.org.n));
	FACT("insert into audit_event (at, person_id, action, subject_id, org_id, "
	    "detail) select now(), $1, a, $2, $3, d::jsonb from (values "
	    "('application.request_info', "
	    "'{\"round\": \"1\", \"due\": \"2027-01-31\"}'), "
	    "('application.time_out', '{\"due\": \"2027-01-31\"}'), "
	    "('period.close', '{\"month\": \"2026-06-01\"}')) x (a, d)",
	    text(scene.owner.n), text(scene.application.n), text(scene.org.n));
	ubi = strdup(FACT_TEXT("select ubi from organisation where id = $1",
	    text(scene.org.n)));
	for (r = 0; r < ROLES_N; r++) {
		people[r] = (ROLE_BIT(r) & ROLES_ORG) != 0 ?
		    fact_person("Member", -1) : fact_person("Staff", r, -1);
		if ((ROLE_BIT(r) & ROLES_ORG) != 0)
			fact_member(scene.org, people[r], (enum role)r);
	}
	scene_assign(&scene, people[ROLE_ASSESSOR]);
	scene_links(&scene, people[ROLE_OWNER]);
	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		assert_int_equal(regcomp(&forms[i], wrong[i].form,
		    REG_EXTENDED | REG_NOSUB), 0);
	return (0);
}

static int
close_scene(void **state)
{
	size_t	 i;

	for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++)
		regfree(&forms[i]);
	free(ubi);
	return (harness_close(state));
}

static int
fresh(void **state)
{
	(void)state;
	faults = pages = 0;
	arena_reset(arena);
	return (0);
}

/* The next text between tags, NULL when there is none.  What is typed again
 * (in a text area) is whoever's typed it. */
static const char *
next_text(const char **at)
{
	const char	*p = *at, *start;

	for (;;) {
		if ((p = strchr(p, '>')) == NULL)
			return (NULL);
		start = ++p;
		p = start + strcspn(start, "<");
		*at = p;
		if (strncmp(p, "</textarea", 10) != 0 &&
		    strncmp(p, "</title", 7) != 0 && p > start &&
		    strspn(start, " \n") != (size_t)(p - start))
			return (arena_copy(arena, start, (size_t)(p - start)));
	}
}

/* Four digits together that are neither a year nor a part of a code. */
static const char *
ungrouped(const char *s)
{
	static const char	 joined[] = "-+#:./_%,&;";
	size_t			 n;
	const char		*p;

	for (p = s; *p != '\0'; p += n) {
		n = strspn(p, "0123456789");
		if (n == 0) {
			n = 1;
			continue;
		}
		if (n >= 4 && strncmp(p, ubi, n) != 0 &&
		    !(n == 4 && (p[0] == '2' || p[0] == '1')) &&
		    (p == s || (!isalnum((unsigned char)p[-1]) &&
		    strchr(joined, p[-1]) == NULL)) &&
		    (p[n] == '\0' || (!isalnum((unsigned char)p[n]) &&
		    strchr("-_/", p[n]) == NULL)))
			return (p);
	}
	return (NULL);
}

static void
fault(const char *path, const char *s, const char *why)
{
	print_error("%s: %s: \"%.70s\"\n", path, why, s);
	faults++;
}

static void
look_at(const struct browser *b, const char *path, enum lang lang)
{
	const char	*at = b->body, *s;
	size_t		 i;

	while ((s = next_text(&at)) != NULL) {
		for (i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
			if (regexec(&forms[i], s, 0, NULL, 0) == 0)
				fault(path, s, wrong[i].why);
		}
		if (ungrouped(s) != NULL)
			fault(path, s, "not grouped");
	}
	for (i = 0; i < sizeof(right) / sizeof(right[0]); i++)
		seen[i] |= right[i].lang == lang &&
		    strstr(b->body, right[i].text) != NULL;
}

/* A page in each language, as each who may see it; path without language. */
static void
as_everybody(const char *rest)
{
	struct browser	*b;
	const char	*path;
	int		 i;

	for (i = 0; i < ROLES_N * LANGS; i++) {
		b = browser_as(people[i / LANGS]);
		path = arena_printf(arena, "/%s%s", lang_info[i % LANGS].path,
		    rest);
		if (get(b, path) != 200 ||
		    !str_starts(b->rep->content_type, "text/html"))
			continue;
		pages++;
		look_at(b, path, (enum lang)(i % LANGS));
	}
}

static void
every_page(void **state)
{
	const struct route	*r;
	size_t			 i;

	(void)state;
	for (r = portal->routes; r->method != NULL; r++) {
		if (strcmp(r->method, "GET") != 0 ||
		    (r->flags & ROUTE_BARE) != 0)
			continue;
		as_everybody(scene_path(&scene, r) + 3);
		arena_reset(arena);
	}
	as_everybody(arena_printf(arena, "/applications/%lld/check",
	    (long long)scene.draft.n));
	for (i = 0; i < sizeof(right) / sizeof(right[0]); i++) {
		if (!seen[i])
			fault("nowhere", right[i].text, "not seen");
	}
	assert_int_equal(faults, 0);
	assert_in_range(pages, 100, 10000);
}

int
main(void)
{
	static const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(every_page, fresh),
	};

	return (cmocka_run_group_tests(tests, open_scene, close_scene));
}
