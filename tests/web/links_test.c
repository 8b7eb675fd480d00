/*
 * Every link of every page, followed by everybody in every language: none is
 * refused, none leads nowhere, and no form is shown to whom its route refuses.
 * And nothing that a role may open is out of reach: each page is found by
 * links alone, from the first page on or from what a mail leads to.
 *
 * The cases are those of the demonstration, one or two at every stage, and an
 * award with all that stands behind it.
 */
#include <stdlib.h>
#include <string.h>

#include "answers.h"
#include "base/lang.h"
#include "base/str.h"
#include "scene.h"
#include "web/private.h"

#define VISITORS_MAX	64
#define PAGES_MAX	2000
#define PATH_MAX_HERE	300

struct visitor {
	const char	*name;
	struct id	 person;	/* none: not signed in */
	uint64_t	 roles;
};

/* What somebody found, each once, without the language; read as a queue. */
struct walk {
	const struct visitor	*who;
	struct browser		 b;
	enum lang		 lang;
	char			 paths[PAGES_MAX][PATH_MAX_HERE];
	size_t			 n;
	const char		*from;	/* the page that is read */
};

/* Where no page leads, but a mail or the answer to a form. */
static const char *const	 led_to[] = {
	"/sign-up/sent", "/verifications/:name", "/password/forgotten/sent",
	"/password-resets/:name", "/email-changes/:name",
	"/invitations/:name/acceptance", NULL };

static struct scene	 scene;
static struct visitor	 visitors[VISITORS_MAX];
static size_t		 visitors_n;
static uint64_t		 reached[ROUTES_MAX];	/* by which roles */
static int		 faults, pages;

static void
add_visitor(const char *name, struct id person)
{
	assert_true(visitors_n < VISITORS_MAX);
	visitors[visitors_n++] = (struct visitor){ strdup(name), person,
	    person.n == 0 ? 0 : (uint64_t)FACT("select coalesce((select "
	    "all_roles from access where person_id = $1), 0)",
	    text(person.n)) };
}

/* What the demonstration does not come by: an application that may be
 * submitted, an assessor who may score, use of an allocation. */
static void
add_stages(void)
{
	struct id	 assessor = fact_person("Assessor", ROLE_ASSESSOR, -1);
	struct browser	*b = browser_as(scene.owner);

	post(b, "/en/applications", arena_printf(arena,
	    "org_id=%s&route=aiss&list_price=yes&pics=yes", text(scene.org.n)));
	answers_fill(b, arena_printf(arena, "/applications/%s",
	    FACT_TEXT("select max(id)::text from application")));
	add_visitor("assessor of a case", assessor);
	FACT("insert into assignment (application_id, person_id, state, "
	    "assigned_by, assigned_at) select id, $1, 'assigned', $2, now() "
	    "from application where state = 'assessment'", text(assessor.n),
	    text(scene.staff.n));
	FACT("update assignment set state = 'cleared' where person_id = $1",
	    text(assessor.n));
	FACT("with b as (insert into usage_batch (cluster, from_at, to_at, "
	    "read_at, jobs) select code, now(), now(), now(), 1 from cluster "
	    "limit 1 returning id, cluster) insert into usage_segment "
	    "select cluster, 1, now(), '2026-06-01', 1, $1, $2, 'user', 1, "
	    "'completed', 3600, 3600, id from b", text(scene.allocation.n),
	    text(scene.org.n));
}

static int
open_scene(void **state)
{
	struct id	 hats;
	int64_t		 id, last;
	int		 r;

	harness_open(state);
	assert_int_equal(shell("BERTH_DEMO=1 BERTH_CLOCK=settable "
	    "BERTH_DEMO_PASSWORD=harbour-lantern-quietly BERTH_PUBLIC_URL="
	    "https://portal.test \"$B/berth-demo\" story >/dev/null"), 0);
	last = FACT("select max(id) from person");
	scene = scene_whole("Harbour Tides Limited");
	for (r = 0; r < ROLES_N; r++) {
		if ((ROLE_BIT(r) & ROLES_ORG) != 0)
			fact_member(scene.org, (struct id){ FACT("select id "
			    "from person where email like $1 || '%'",
			    roles.stored[r]) }, (enum role)r);
	}
	scene_assign(&scene, (struct id){ FACT("select person_id from "
	    "centre_role where role = 'assessor' order by 1 limit 1") });
	add_stages();
	hats = fact_person("Two Hats", -1);
	fact_member(scene.org, hats, ROLE_OWNER);
	fact_member((struct id){ 1 }, hats, ROLE_VIEWER);
	add_visitor("owner of one, viewer of another", hats);
	scene_links(&scene, fact_person("Stranger", -1));
	for (id = 1; id <= last; id++)
		add_visitor(FACT_TEXT("select email from person where id = $1",
		    text(id)), (struct id){ id });
	add_visitor("stranger", (struct id){ FACT("select max(id) from "
	    "person") });
	add_visitor("nobody", ID_NONE);
	return (0);
}

static void
fault(const struct walk *k, const char *path, const char *what)
{
	print_error("%s, %s: %s on %s\n", k->who->name,
	    what, path, k->from);
	faults++;
}

static void
add(struct walk *k, const char *path)
{
	size_t	 i;

	for (i = 0; i < k->n; i++) {
		if (!strcmp(k->paths[i], path))
			return;
	}
	assert_true(k->n < PAGES_MAX && strlen(path) < PATH_MAX_HERE);
	strcpy(k->paths[k->n++], path);
}

/* The route that an address asks for. */
static const struct route *
route_of(const char *method, const char *path)
{
	struct web_env	 env = { .portal = portal };
	struct web	 w = { .env = &env, .arena = arena };
	const char	*allow;

	return (route_find(&w, arena_copy(arena, path, strcspn(path, "?")),
	    method, &allow));
}

static bool
may(const struct visitor *v, const struct route *r)
{
	return (r->who == ANYONE || (v->person.n != 0 &&
	    (r->who == SIGNED_IN || (r->who & v->roles) != 0)));
}

/* Behind "/en", whichever language it is; NULL when there is none. */
static const char *
behind_lang(const char *address)
{
	size_t	 n = strcspn(address + 1, "/");

	if (*address != '/' || lang_of_path(address + 1, n) == LANGS)
		return (NULL);
	return (address[n + 1] == '\0' ? "/" : address + n + 1);
}

static void
follow(struct walk *k, const char *address)
{
	const char	*path = behind_lang(address);

	if (*address == '#') {
		if (strstr(k->b.body, arena_printf(arena, " id=\"%s\"",
		    address + 1)) == NULL)
			fault(k, address, "no such place");
	} else if (path != NULL)
		add(k, arena_copy(arena, path, strcspn(path, "#")));
	else if (!str_starts(address, "/static/"))
		fault(k, address, "not an address of ours");
}

/* The value of an attribute of the tag, with its &amp; read; or NULL. */
static const char *
attribute(const char *tag, const char *name)
{
	const char	*mark = arena_printf(arena, " %s=\"", name), *p;
	char		*value, *amp;

	if ((p = strstr(tag, mark)) == NULL)
		return (NULL);
	p += strlen(mark);
	value = arena_copy(arena, p, strcspn(p, "\""));
	while ((amp = strstr(value, "&amp;")) != NULL)
		memmove(amp + 1, amp + 5, strlen(amp + 5) + 1);
	return (value);
}

static void
look_at_link(struct walk *k, const char *tag)
{
	const char	*to = attribute(tag, "href");

	if (to != NULL)
		follow(k, to);
}

static void
look_at_form(struct walk *k, const char *tag)
{
	const char		*to = attribute(tag, "action");
	const char		*method = attribute(tag, "method");
	const char		*path = to == NULL ? NULL : behind_lang(to);
	const struct route	*r;

	r = path == NULL ? NULL : route_of(method != NULL &&
	    !strcmp(method, "post") ? "POST" : "GET", path);
	if (r == NULL)
		fault(k, tag, "a form to nowhere");
	else if (!may(k->who, r))
		fault(k, tag, "a form that is refused");
}

/* Every tag of the page that begins so. */
static void
each(struct walk *k, const char *begin,
    void (*fn)(struct walk *, const char *tag))
{
	const char	*p = k->b.body;

	for (; (p = strstr(p, begin)) != NULL; p += strlen(begin))
		fn(k, arena_copy(arena, p, strcspn(p, ">")));
}

/* Whoever is signed in sees on every page of theirs, once, where it is. */
static void
look_where_it_is(struct walk *k, const struct route *r, const char *address)
{
	static const char	 mark[] = "aria-current=\"page\"";
	const char		*first = strstr(k->b.body, mark);
	const char		*main = strstr(k->b.body, "<main");
	const char		*second;

	if (r->who == ANYONE && strcmp(r->pattern, "/") != 0)
		return;
	second = first == NULL ? NULL : strstr(first + 1, mark);
	if (k->who->person.n != 0 && (first == NULL || first > main ||
	    (second != NULL && second < main)))
		fault(k, address, "no place of the navigation, or two");
}

static void
read_page(struct walk *k, const char *path)
{
	const char		*address = arena_printf(arena, "/%s%s",
				    lang_info[k->lang].path, path);
	const struct route	*r = route_of("GET", path);
	int			 status;

	status = get(&k->b, address);
	pages++;
	if (status == 303)
		follow(k, k->b.location);
	else if (status != 200 || r == NULL)
		fault(k, address, text(status));
	else {
		reached[r - portal->routes] |= ROLE_BIT(63) |
		    ((k->who->roles & (k->who->roles - 1)) == 0 ?
		    k->who->roles : 0);
		k->from = address;
		if (str_starts(k->b.rep->content_type, "text/html")) {
			each(k, "<a ", look_at_link);
			each(k, "<form ", look_at_form);
			look_where_it_is(k, r, address);
		}
	}
}

static void
walk_as(const struct visitor *who, enum lang lang)
{
	static struct walk	 k;
	const struct route	*r;
	size_t			 i;

	k = (struct walk){ .who = who, .lang = lang, .from = "start" };
	k.b = *(who->person.n == 0 ? browser_new() : browser_as(who->person));
	add(&k, "/");
	for (i = 0; led_to[i] != NULL; i++) {
		for (r = portal->routes; strcmp(r->pattern, led_to[i]) != 0 ||
		    strcmp(r->method, "GET") != 0; r++)
			;
		if (may(who, r) && (strstr(led_to[i], "invitation") == NULL ||
		    !strcmp(who->name, "stranger")))
			add(&k, behind_lang(scene_path(&scene, r)));
	}
	for (i = 0; i < k.n; i++) {
		read_page(&k, k.paths[i]);
		arena_reset(arena);
	}
}

static void
test_links(void **state)
{
	size_t		 i;
	enum lang	 lang;

	(void)state;
	for (i = 0; i < visitors_n; i++) {
		for (lang = 0; lang < LANGS; lang++)
			walk_as(&visitors[i], lang);
	}
	print_message("%d pages\n", pages);
	assert_int_equal(faults, 0);
}

static void
check_reached(const struct route *r)
{
	uint64_t	 by = reached[r - portal->routes];
	unsigned	 role;

	if (by == 0) {
		print_error("%s: nobody came to it\n", r->pattern);
		faults++;
	}
	if (r->who == ANYONE || r->who == SIGNED_IN)
		return;
	for (role = 0; role < ROLES_N; role++) {
		if ((r->who & ROLE_BIT(role) & ~by) != 0) {
			print_error("%s: %s may open it and found no way\n",
			    r->pattern, roles.stored[role]);
			faults++;
		}
	}
}

static void
test_all_is_reached(void **state)
{
	const struct route	*r;

	(void)state;
	faults = 0;
	for (r = portal->routes; r->method != NULL; r++) {
		if (!strcmp(r->method, "GET") && (r->flags & ROUTE_BARE) == 0)
			check_reached(r);
	}
	assert_int_equal(faults, 0);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(test_links),
		cmocka_unit_test(test_all_is_reached),
	};

	return (cmocka_run_group_tests(tests, open_scene, harness_close));
}
