/*
 * The guards of routes[]: every route is tried by everyone.  A route that is
 * added is tried from then on, without a change here.
 */
#include <string.h>

#include "base/str.h"
#include "db/db.h"
#include "english.h"
#include "scene.h"

#define STRANGER	ROLES_N		/* signed in, without a role */
#define NOBODY		(ROLES_N + 1)
#define VISITORS	(ROLES_N + 2)
/* request_begin.sql, and the two statements that a page may have. */
#define PAGE_ROUND_TRIPS_MAX	3

static struct scene	 scene;
static struct id	 people[VISITORS];
static int		 faults;

static int
open_scene(void **state)
{
	int	 r;

	harness_open(state);
	scene = scene_whole("Harbour Tides Limited");
	for (r = 0; r < ROLES_N; r++) {
		if ((ROLE_BIT(r) & ROLES_ORG) != 0) {
			people[r] = fact_person("Member", -1);
			fact_member(scene.org, people[r], (enum role)r);
		} else
			people[r] = fact_person("Staff", r, -1);
	}
	people[STRANGER] = fact_person("Stranger", -1);
	scene_assign(&scene, people[ROLE_ASSESSOR]);
	scene_links(&scene, people[STRANGER]);
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

static const char *
visitor(int who)
{
	return (who == NOBODY ? "nobody" : who == STRANGER ? "no role" :
	    roles.stored[who]);
}

static void
fault(const struct route *r, int who, const struct browser *b,
    const char *what)
{
	print_error("%s %s as %s: %d %s: %s\n", r->method, r->pattern,
	    visitor(who), b->rep->status,
	    b->location != NULL ? b->location : "", what);
	faults++;
}

static bool
is_post(const struct route *r)
{
	return (!strcmp(r->method, "POST"));
}

/* Someone with a form of ours in hand. */
static struct browser *
browser_of(int who)
{
	struct browser	*b = browser_new();

	if (who != NOBODY)
		return (browser_as(people[who]));
	get(b, "/en/sign-in");
	return (b);
}

static bool
may(int who, uint64_t set)
{
	if (set == ANYONE)
		return (true);
	if (who == NOBODY)
		return (false);
	return (set == SIGNED_IN ||
	    (who < ROLES_N && (set & ROLE_BIT(who)) != 0));
}

/* The first who may; the owner where anybody signed in may. */
static int
fitting(uint64_t set)
{
	int	 who;

	for (who = 0; !may(who, set); who++)
		;
	return (who);
}

static bool
asks_to_sign_in(const struct browser *b)
{
	return (b->rep->status == 303 && b->location != NULL &&
	    str_starts(b->location, "/en/sign-in"));
}

static bool
is_denied(const struct browser *b)
{
	return (b->rep->status == 403 &&
	    strstr(b->body, web_denied.text) != NULL);
}

static void
check_cookies(const struct route *r, int who, const struct browser *b)
{
	const struct header	*h;
	size_t			 i;

	for (i = 0; i < b->rep->headers_n; i++) {
		h = &b->rep->headers[i];
		if (strcmp(h->name, "set-cookie") == 0 &&
		    (!str_starts(h->value, "__Host-") ||
		    strstr(h->value, "; Path=/") == NULL ||
		    strstr(h->value, "; Secure") == NULL ||
		    strstr(h->value, "; HttpOnly") == NULL ||
		    strstr(h->value, "; SameSite=") == NULL ||
		    strstr(h->value, "Domain") != NULL))
			fault(r, who, b, h->value);
	}
}

static void
check_headers(const struct route *r, int who, const struct browser *b)
{
	const char	*csp = header(b, "content-security-policy");
	const char	*kept = header(b, "cache-control");
	const char	*type = b->rep->content_type;

	check_cookies(r, who, b);
	if (header(b, "x-content-type-options") == NULL ||
	    strcmp(header(b, "x-content-type-options"), "nosniff") != 0)
		fault(r, who, b, "no nosniff");
	if (type == NULL || (r->flags & ROUTE_BARE) != 0)
		return;
	if (kept == NULL || strcmp(kept, "no-store") != 0)
		fault(r, who, b, "may be kept by a cache");
	if (!str_starts(type, "text/html"))
		return;
	if (csp == NULL || strstr(csp, "default-src 'none'") == NULL ||
	    strstr(csp, "frame-ancestors 'none'") == NULL ||
	    strstr(csp, "base-uri 'none'") == NULL ||
	    strstr(csp, "unsafe-") != NULL || strstr(csp, "*") != NULL)
		fault(r, who, b, "a weak content security policy");
	if (strstr(b->body, "<script") != NULL ||
	    strstr(b->body, " style=") != NULL ||
	    strstr(b->body, " onclick=") != NULL)
		fault(r, who, b, "script or style within the page");
}

/*
 * The guard lets in whom the table names, and the row's own rule may still
 * refuse those of the centre: so only a member of the organisation that the
 * numbers in the path belong to can be held to being let in.
 */
static void
check_guard(const struct route *r, int who, const struct browser *b)
{
	bool	 has_id = strstr(r->pattern, ":id") != NULL;

	if (b->rep->status >= 500 || b->rep->status < 200)
		fault(r, who, b, "a fault of ours");
	else if (!may(who, r->who)) {
		if (who == NOBODY && !asks_to_sign_in(b))
			fault(r, who, b, "should be asked to sign in");
		if (who != NOBODY && !is_denied(b))
			fault(r, who, b, "should be denied");
	} else if (asks_to_sign_in(b) && r->who != ANYONE)
		fault(r, who, b, "is asked to sign in again");
	else if (is_denied(b) && r->who != SIGNED_IN &&
	    (!has_id || (who < ROLES_N && (ROLE_BIT(who) & ROLES_ORG) != 0)))
		fault(r, who, b, "should be let in");
}

static void
try(const struct route *r, int who)
{
	struct browser	*b = browser_of(who);
	const char	*path = scene_path(&scene, r);

	if (is_post(r))
		post(b, path, "");
	else
		get(b, path);
	check_guard(r, who, b);
	check_headers(r, who, b);
}

/* Who may read, first; forms change what there is to read. */
static void
try_all(const char *method)
{
	const struct route	*r;
	int			 who;

	for (r = portal->routes; r->method != NULL; r++) {
		if (strcmp(r->method, method) != 0)
			continue;
		for (who = 0; who < VISITORS; who++)
			try(r, who);
		arena_reset(arena);
	}
	assert_int_equal(faults, 0);
}

static void
test_everyone_reads(void **state)
{
	(void)state;
	try_all("GET");
}

static void
test_everyone_sends(void **state)
{
	(void)state;
	try_all("POST");
}

static void
refused_form(const struct route *r, const char *body, const char *origin,
    const char *site)
{
	int		 who = r->who == ANYONE ? NOBODY : fitting(r->who);
	struct browser	*b = browser_of(who);

	b->origin = origin;
	b->fetch_site = site;
	browse(b, "POST", scene_path(&scene, r), body != NULL ? body :
	    arena_printf(arena, "csrf=%s", b->csrf));
	if (b->rep->status != 403 || is_denied(b))
		fault(r, who, b, "a forged form is taken");
}

static void
test_forged_forms(void **state)
{
	static const char	 other[] = "csrf=0123456789abcdef0123456789abcdef"
				    "0123456789abcdef0123456789abcdef";
	const struct route	*r;

	(void)state;
	for (r = portal->routes; r->method != NULL; r++) {
		if (!is_post(r))
			continue;
		refused_form(r, "", NULL, NULL);
		refused_form(r, "csrf=", NULL, NULL);
		refused_form(r, other, NULL, NULL);
		refused_form(r, NULL, NULL, "cross-site");
		refused_form(r, NULL, NULL, "same-site");
		refused_form(r, NULL, "https://evil.test", NULL);
		refused_form(r, NULL, "null", "same-origin");
		arena_reset(arena);
	}
	assert_int_equal(faults, 0);
}

/* What a role opens, it opens in the organisation where it is held: an owner
 * of another one, who only reads here, changes nothing here. */
static void
test_owner_elsewhere(void **state)
{
	struct id		 hats = fact_person("Two Hats", -1);
	struct browser		*b;
	const struct route	*r;
	int			 tried = 0;

	(void)state;
	fact_member(scene.org, hats, ROLE_VIEWER);
	fact_member(fact_org("Elsewhere Limited"), hats, ROLE_OWNER);
	for (r = portal->routes; r->method != NULL; r++) {
		if (strstr(r->pattern, ":id") == NULL ||
		    (r->who & (ROLES_CENTRE | ROLE_BIT(ROLE_VIEWER))) != 0)
			continue;
		b = browser_as(hats);
		if (is_post(r))
			post(b, scene_path(&scene, r), "");
		else
			get(b, scene_path(&scene, r));
		if (b->rep->status != 403 && b->rep->status != 404)
			fault(r, ROLE_VIEWER, b, "opens by a role elsewhere");
		tried++;
		arena_reset(arena);
	}
	assert_in_range(tried, 15, 1000);
	assert_int_equal(faults, 0);
}

/* The token of one person is no use to another. */
static void
test_token_is_ones_own(void **state)
{
	struct browser	*one = browser_as(people[ROLE_OWNER]);
	struct browser	*two = browser_as(people[STRANGER]);

	(void)state;
	assert_int_equal(browse(two, "POST", "/en/appearance", arena_printf(
	    arena, "csrf=%s&scheme=dark&to=/", one->csrf)), 403);
	assert_int_equal(post(two, "/en/appearance", "scheme=dark&to=/"), 303);
	two->fetch_site = "same-origin";
	two->origin = "https://portal.test";
	assert_int_equal(post(two, "/en/appearance", "scheme=dark&to=/"), 303);
}

static void
test_addresses(void **state)
{
	struct browser	*b = browser_new();

	(void)state;
	assert_int_equal(get(b, "/en/no-such-page"), 404);
	assert_int_equal(get(b, "/en/organisations/0"), 404);
	assert_int_equal(get(b, "/en/organisations/-1"), 404);
	assert_int_equal(get(b, "/en/organisations/1x"), 404);
	assert_int_equal(get(b, "/en/organisations/99999999999999999999"), 404);
	assert_int_equal(get(b, "/en/../sign-in"), 404);
	assert_int_equal(get(b, "/en//sign-in"), 404);
	assert_int_equal(get(b, "/fr/sign-in"), 404);
	assert_int_equal(get(b, "/en/healthz"), 404);
	assert_int_equal(get(b, "/"), 303);
	assert_string_equal(b->location, "/en/");
	assert_int_equal(get(b, "/sign-in?next=/invoices"), 303);
	assert_string_equal(b->location, "/en/sign-in?next=/invoices");
	b->accept_language = "zh-HK,zh;q=0.9,en;q=0.5";
	assert_int_equal(get(b, "/sign-in"), 303);
	assert_string_equal(b->location, "/tc/sign-in");
	assert_int_equal(browse(b, "POST", "/sign-in", ""), 404);
	b->accept_language = "zh-CN,zh;q=0.9";
	assert_int_equal(get(b, "/sign-in"), 303);
	assert_string_equal(b->location, "/sc/sign-in");
	b->accept_language = NULL;
	assert_int_equal(get(b, "/en/invoices"), 303);
	assert_string_equal(b->location, "/en/sign-in?next=/invoices");
	assert_int_equal(get(b, "/tc/sign-in"), 200);
	assert_has(b, "lang=\"zh-Hant");
	assert_int_equal(get(b, "/sc/sign-in"), 200);
	assert_has(b, "<html lang=\"zh-Hans-CN\"");
}

static void
test_methods(void **state)
{
	struct browser	*b = browser_new();

	(void)state;
	assert_int_equal(browse(b, "DELETE", "/en/sign-in", NULL), 405);
	assert_string_equal(header(b, "allow"), "GET, POST");
	assert_int_equal(browse(b, "POST", "/en/audit", ""), 405);
	assert_string_equal(header(b, "allow"), "GET");
	assert_int_equal(browse(b, "PUT", "/en/no-such-page", ""), 404);
	assert_null(header(b, "allow"));
}

/* HEAD answers as GET does, and changes as little. */
static void
test_head(void **state)
{
	const struct route	*r;
	struct browser		*b;
	const char		*path;
	int			 who, status;

	(void)state;
	for (r = portal->routes; r->method != NULL; r++) {
		if (is_post(r))
			continue;
		who = fitting(r->who);
		path = scene_path(&scene, r);
		b = browser_of(who);
		status = get(b, path);
		b = browser_of(who);
		if (browse(b, "HEAD", path, NULL) != status)
			fault(r, who, b, "HEAD is not as GET");
		arena_reset(arena);
	}
	assert_int_equal(faults, 0);
}

/* Is it told in full, in no more than it may take? */
static bool
is_told(const struct route *r, int who)
{
	struct browser	*b = browser_of(who);
	int		 status = get(b, scene_path(&scene, r));

	if (b->rep->round_trips == 0 ||
	    b->rep->round_trips > PAGE_ROUND_TRIPS_MAX)
		fault(r, who, b, arena_printf(arena, "%u round trips",
		    b->rep->round_trips));
	return (status == 200);
}

/* Counted on a page that is there: a refusal is cheaper than what it refuses. */
static void
test_round_trips(void **state)
{
	const struct route	*r;
	bool			 is_seen;
	int			 who;

	(void)state;
	for (r = portal->routes; r->method != NULL; r++) {
		if (is_post(r) || (r->flags & (ROUTE_NO_DB | ROUTE_BARE)) != 0)
			continue;
		for (who = 0, is_seen = false; who < VISITORS; who++)
			is_seen |= is_told(r, who);
		if (!is_seen) {
			print_error("%s: nobody is shown it\n", r->pattern);
			faults++;
		}
		arena_reset(arena);
	}
	assert_int_equal(faults, 0);
}

/* Every page in Chinese says what we say in Chinese. */
static void
pages_in(enum lang lang)
{
	static const char *const	 typed[] = { "A model of tides",
		"Harbour Tides Limited", "1 Cyberport Road",
		"NVIDIA H800 80 GB", "NVIDIA A800 80 GB",
		"Report each quarter.", "The Committee so decided.", NULL };
	const struct route		*r;
	struct browser			*b;
	const char			*path, *english;
	int				 who, pages = 0;

	for (r = portal->routes; r->method != NULL; r++) {
		if (is_post(r) || (r->flags & ROUTE_BARE) != 0)
			continue;
		path = arena_printf(arena, "/%s%s", lang_info[lang].path,
		    scene_path(&scene, r) + 3);
		who = -1;
		do
			b = browser_of(++who);
		while (get(b, path) != 200 && who + 1 < VISITORS);
		if (!str_starts(b->rep->content_type, "text/html"))
			continue;
		pages++;
		english = english_in(arena, b->body, typed);
		if (english != NULL)
			fault(r, who, b, english);
		arena_reset(arena);
	}
	assert_int_equal(faults, 0);
	assert_in_range(pages, 40, 1000);
}

static void
test_pages_in_chinese(void **state)
{
	enum lang	 lang;

	(void)state;
	for (lang = 0; lang < LANGS; lang++) {
		if (lang_is_chinese(lang))
			pages_in(lang);
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(test_round_trips, fresh),
		cmocka_unit_test_setup(test_pages_in_chinese, fresh),
		cmocka_unit_test_setup(test_everyone_reads, fresh),
		cmocka_unit_test_setup(test_head, fresh),
		cmocka_unit_test_setup(test_forged_forms, fresh),
		cmocka_unit_test_setup(test_token_is_ones_own, fresh),
		cmocka_unit_test_setup(test_owner_elsewhere, fresh),
		cmocka_unit_test_setup(test_addresses, fresh),
		cmocka_unit_test_setup(test_methods, fresh),
		cmocka_unit_test_setup(test_everyone_sends, fresh),
	};

	return (cmocka_run_group_tests(tests, open_scene, harness_close));
}
