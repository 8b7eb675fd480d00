/* The frame of every page: files, languages, appearance, what is wrong. */
#include <string.h>

#include "harness.h"
#include "web/static.h"

static int
fresh(void **state)
{
	(void)state;
	arena_reset(arena);
	FACT("delete from throttle");
	return (0);
}

static struct reply *
fetch(const char *path, const char *accept_encoding, const char *known)
{
	struct web_env	 env = { .public_url = "https://x", .portal = portal };
	struct request	*req = arena_new(arena, struct request);
	struct reply	*rep = arena_new(arena, struct reply);

	req->method = "GET";
	req->path = path;
	req->accept_encoding = accept_encoding;
	req->if_none_match = known;
	web_serve(&env, arena, req, rep);
	return (rep);
}

static const char *
said(const struct reply *rep, const char *name)
{
	size_t	 i;

	for (i = 0; i < rep->headers_n; i++) {
		if (!strcmp(rep->headers[i].name, name))
			return (rep->headers[i].value);
	}
	return ("");
}

static void
files_are_kept_for_ever(void **state)
{
	const char	*css = static_path("berth.css");
	struct reply	*rep = fetch(css, NULL, NULL);

	(void)state;
	assert_int_equal(rep->status, 200);
	assert_string_equal(rep->content_type, "text/css; charset=utf-8");
	assert_non_null(strstr(said(rep, "cache-control"), "immutable"));
	assert_string_equal(said(rep, "x-content-type-options"), "nosniff");
	assert_string_equal(said(rep, "content-encoding"), "");
	assert_memory_equal(rep->raw.p, "/*", 2);

	rep = fetch(css, NULL, arena_printf(arena, "\"old\", %s",
	    said(rep, "etag")));
	assert_int_equal(rep->status, 304);
	assert_null(rep->raw.p);
}

static void
files_are_zipped_for_those_who_take_it(void **state)
{
	static const struct { const char *accept; const char *is; } rows[] = {
		{ "gzip", "gzip" }, { "br, gzip;q=0.5, *", "gzip" },
		{ "deflate", "" }, { "gzip;q=0", "" },
		{ "gzip;q=0.0, br;q=1", "" }, { "", "" },
	};
	struct reply	*rep;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		rep = fetch(static_path("berth.css"), rows[i].accept, NULL);
		assert_string_equal(said(rep, "content-encoding"), rows[i].is);
		assert_int_equal(rep->raw.p[0], *rows[i].is != '\0' ? 0x1f : '/');
	}
}

/* One sheet must not cost a page its speed. */
static void
the_sheet_is_small(void **state)
{
	(void)state;
	assert_in_range(fetch(static_path("berth.css"), "gzip", NULL)->raw.n,
	    1, 6144);
}

static void
another_hash_is_another_file(void **state)
{
	static const char *const	 paths[] = {
		"/static/0000000000000000-berth.css", "/static/berth.css",
		"/static/-berth.css", "/static/x-y-z", "/static/x",
	};
	size_t	 i;

	(void)state;
	for (i = 0; i < sizeof(paths) / sizeof(paths[0]); i++)
		assert_int_equal(fetch(paths[i], NULL, NULL)->status, 404);
	assert_int_equal(fetch("/favicon.ico", NULL, NULL)->status, 200);
}

static void
errors_have_a_page_in_each_language(void **state)
{
	struct browser	*b = browser_new();

	(void)state;
	assert_int_equal(get(b, "/en/nowhere"), 404);
	assert_has(b, "<html lang=\"en\"");
	assert_has(b, "There is no such page");
	assert_has(b, "href=\"/tc/nowhere\"");
	assert_has(b, BROWSER_REQUEST);
	assert_int_equal(get(b, "/tc/nowhere"), 404);
	assert_has(b, "<html lang=\"zh-Hant-HK\"");
	assert_lacks(b, "There is no such page");
}

/* It comes before the heading, links to the fields and names them. */
static void
the_summary_names_the_fields(void **state)
{
	struct browser	*b = browser_new();
	const char	*summary;

	(void)state;
	get(b, "/en/sign-up");
	assert_lacks(b, "class=\"problem\"");
	assert_int_equal(post(b, "/en/sign-up", "name=%3Cb%3E&email=x"), 422);
	assert_has(b, "<title>Error:");
	summary = strstr(b->body, "class=\"problem\"");
	assert_non_null(summary);
	assert_true(summary < strstr(b->body, "<h1"));
	assert_true(summary > strstr(b->body, "<main"));
	assert_has(b, "<a href=\"#email\">\nE-mail address: ");
	assert_has(b, "id=\"email-error\"");
	assert_has(b, "aria-describedby=\"email-hint email-error\"");
	assert_has(b, "value=\"&lt;b&gt;\"");
	assert_non_null(strstr(strstr(b->body, "<h1"), "</html>"));
}

static void
dark_is_kept_in_a_cookie(void **state)
{
	struct browser	*b = browser_as(fact_person("appearance", -1));

	(void)state;
	get(b, "/en/");
	assert_has(b, "<html lang=\"en\"\n>");
	assert_int_equal(post(b, "/en/appearance",
	    "scheme=dark&to=%2Fapplications"), 303);
	assert_string_equal(b->location, "/en/applications");
	get(b, "/en/");
	assert_has(b, "class=\"dark\"");
	post(b, "/en/appearance", "scheme=system&to=%2F");
	get(b, "/en/");
	assert_lacks(b, "class=\"dark\"");
}

static void
appearance_leads_nowhere_else(void **state)
{
	static const char *const	 tos[] = {
		"%2F%2Fevil.example", "https%3A%2F%2Fevil.example", "",
		"%2F%5Cevil.example", "%2Fa%0D%0Ax%3A+y",
	};
	struct browser	*b = browser_as(fact_person("elsewhere", -1));
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(tos) / sizeof(tos[0]); i++) {
		if (post(b, "/en/appearance", arena_printf(arena,
		    "scheme=light&to=%s", tos[i])) == 303)
			assert_string_equal(b->location, "/en/");
		else
			assert_int_equal(b->rep->status, 422);
	}
	assert_int_equal(post(b, "/en/appearance", "scheme=pink"), 422);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(files_are_kept_for_ever, fresh),
		cmocka_unit_test_setup(files_are_zipped_for_those_who_take_it, fresh),
		cmocka_unit_test_setup(the_sheet_is_small, fresh),
		cmocka_unit_test_setup(another_hash_is_another_file, fresh),
		cmocka_unit_test_setup(errors_have_a_page_in_each_language, fresh),
		cmocka_unit_test_setup(the_summary_names_the_fields, fresh),
		cmocka_unit_test_setup(dark_is_kept_in_a_cookie, fresh),
		cmocka_unit_test_setup(appearance_leads_nowhere_else, fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
