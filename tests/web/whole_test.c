/*
 * Nothing is cut without a word: lists go on over pages and files are whole,
 * or refused in words, whatever their number of rows.
 */
#include <string.h>

#include "base/csv.h"
#include "base/limits.h"
#include "base/str.h"
#include "scene.h"

#define OF_USAGE(query)	arena_printf(arena, "/en/allocations/%s/usage%s", \
    text(scene.allocation.n), (query))

static struct scene	 scene;
static struct id	 officer;

static int
open_scene(void **state)
{
	harness_open(state);
	scene = scene_whole("Harbour Tides Limited");
	officer = fact_person("Officer", ROLE_OFFICER, ROLE_OPERATOR, -1);
	FACT("insert into usage_batch (cluster, from_at, to_at, read_at, jobs) "
	    "select code, now(), now(), now(), 1 from cluster limit 1");
	return (0);
}

/* Jobs of an allocation until it has `n` rows, six a day in June and after. */
static void
have_usage(int64_t n)
{
	FACT("insert into usage_segment (cluster, job_id, submitted_at, day, "
	    "revision, allocation_id, org_id, user_name, cards, job_state, "
	    "seconds, card_seconds, batch_id) select b.cluster, i, "
	    "'2026-06-01Z'::timestamptz, '2026-06-01'::date + (i % 60)::integer, "
	    "1, $1, $2, 'u' || i % 7, 2, 'completed', 60 + i, 2 * (60 + i), b.id "
	    "from usage_batch b, generate_series((select count(*) + 1 from "
	    "usage_segment), $3::bigint) i where b.id = (select max(id) from "
	    "usage_batch)", text(scene.allocation.n), text(scene.org.n),
	    text(n));
}

/* Rows of the file that came, but for its heading. */
static int64_t
rows(const char *s)
{
	int64_t	 n = -1;

	for (; (s = strstr(s, "\r\n")) != NULL; s += 2)
		n++;
	return (n);
}

/* Of the last column but one, the card-seconds. */
static int64_t
sum(const char *s)
{
	int64_t		 n, all = 0;
	const char	*end, *stop, *comma;

	s = strstr(s, "\r\n") + 2;
	for (; (end = strstr(s, "\r\n")) != NULL; s = end + 2) {
		for (stop = end; *stop != ','; stop--)
			continue;
		for (comma = stop; comma[-1] != ','; comma--)
			continue;
		assert_true(str_int(arena_copy(arena, comma,
		    (size_t)(stop - comma)), INT64_MIN, INT64_MAX, &n));
		all += n;
	}
	return (all);
}

static const char *
file(struct browser *b, const char *path)
{
	assert_int_equal(get(b, path), 200);
	return (arena_copy(arena, (const char *)b->rep->raw.p,
	    b->rep->raw.n));
}

static void
usage_is_whole(void **state)
{
	static const int64_t	 sizes[] = { 1, 25, 26, 600, 5000, 5001, 21000 };
	struct browser		*b = browser_as(scene.owner);
	const char		*csv;
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		have_usage(sizes[i]);
		csv = file(b, OF_USAGE(".csv"));
		assert_int_equal(rows(csv), sizes[i]);
		assert_int_equal(sum(csv), FACT("select sum(card_seconds) from "
		    "usage_segment"));
		assert_int_equal(get(b, OF_USAGE("")), 200);
		assert_has(b, arena_printf(arena, "id=\"card-seconds\">%s<",
		    FACT_TEXT("select to_char($1::bigint, "
		    "'FM999,999,999,999')", text(sum(csv)))));
	}
	csv = file(b, OF_USAGE(".csv?month=2026-06"));
	assert_int_equal(rows(csv), FACT("select count(*) from usage_segment "
	    "where day < '2026-07-01'"));
	assert_non_null(strstr(header(b, "content-disposition"), "-2026-06.csv"));
	assert_int_equal(get(b, OF_USAGE(".csv?month=June")), 404);
}

/* The address that the page leads on to, or NULL. */
static const char *
next(const struct browser *b)
{
	const char	*p = strstr(b->body, "rel=\"next\" href=\"");

	if (p == NULL)
		return (NULL);
	p += strlen("rel=\"next\" href=\"");
	return (arena_copy(arena, p, strcspn(p, "\"")));
}

/* Each row is on one page, and only there. */
static void
usage_pages(void **state)
{
	struct browser	*b = browser_as(scene.owner);
	const char	*path = OF_USAGE(""), *p;
	int64_t		 n = 0, pages = 0, all;

	(void)state;
	have_usage(600);
	all = FACT("select count(*) from usage_segment");
	for (; path != NULL && pages < 30; path = next(b), pages++) {
		assert_int_equal(get(b, path), 200);
		for (p = b->body; (p = strstr(p, "<code>u")) != NULL; p++)
			n++;
	}
	assert_int_equal(n, all < 30 * PAGE_ROWS ? all : 30 * PAGE_ROWS);
	for (p = "x\0" "1-2\0" "1-2-3-4\0" "99999999999-1-1\0" "1-2-3x\0";
	    *p != '\0'; p += strlen(p) + 1)
		assert_int_equal(get(b, OF_USAGE(arena_printf(arena,
		    "?after=%s", p))), 200);
}

static void
have_applications(int64_t n)
{
	FACT("insert into application (org_id, route_id, state, title, "
	    "created_by, created_at, updated_at, state_since) select $1, r.id, "
	    "'draft', 'Case ' || i, $2, now(), now(), now() from funding_route "
	    "r, generate_series((select count(*) + 1 from application), "
	    "$3::bigint) i where r.code = 'aiss'", text(scene.org.n),
	    text(scene.owner.n), text(n));
}

static void
applications_are_whole(void **state)
{
	static const int64_t	 sizes[] = { 26, 600, 5000, 5001, 21000 };
	struct browser		*b = browser_as(scene.owner);
	size_t			 i;

	(void)state;
	for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		have_applications(sizes[i]);
		assert_int_equal(rows(file(b, "/en/applications.csv")),
		    sizes[i]);
	}
	assert_int_equal(rows(file(b, "/en/applications.csv?state=draft")),
	    FACT("select count(*) from application where state = 'draft'"));
}

/* The issued lines of a month: more than one invoice would have. */
static void
have_lines(int64_t n)
{
	FACT("insert into invoice_line select invoice_id, org_id, i, sku, "
	    "description_en, description_zh, first_day, last_day, quantity, "
	    "unit_cents, days, month_days, gross_cents, credit_cents, rate_bp, "
	    "subsidy_cents, net_cents from invoice_line l, generate_series("
	    "(select count(*) + 1 from invoice_line), $2::bigint) i "
	    "where l.invoice_id = $1 and l.line = 1", text(scene.invoice.n),
	    text(n));
}

static void
invoices_are_whole(void **state)
{
	static const int64_t	 sizes[] = { 1, 600, 5000, 5001, 21000 };
	struct id		 biller = fact_person("Biller", ROLE_BILLER, -1);
	struct browser		*b;
	const char		*batch;
	size_t			 i;

	(void)state;
	FACT("alter table invoice_line disable trigger user");
	for (i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		arena_reset(arena);	/* of what the size before left */
		b = browser_as(biller);
		have_lines(sizes[i]);
		assert_int_equal(post(b, "/en/billing/2026-06/exports", ""),
		    303);
		batch = FACT_TEXT("select max(id) from export_batch");
		assert_int_equal(rows(file(b, arena_printf(arena,
		    "/en/exports/%s", batch))), sizes[i]);
		assert_int_equal(FACT("select rows_n from export_batch where "
		    "id = $1", batch), sizes[i]);
		assert_int_equal(FACT("select (net_cents = (select "
		    "sum(net_cents) from invoice_line))::integer from "
		    "export_batch where id = $1", batch), 1);
	}
	FACT("alter table invoice_line enable trigger user");
	FACT("insert into export_batch (month, made_by, made_at, rows_n, "
	    "gross_cents, subsidy_cents, net_cents, sha256, content) select "
	    "month, made_by, made_at, rows_n, gross_cents, subsidy_cents, "
	    "net_cents, sha256(''), '' from export_batch, generate_series(1, 6)");
	assert_int_equal(get(b, "/en/billing"), 200);
	assert_non_null(next(b));
	assert_int_equal(get(b, next(b)), 200);
	assert_has(b, arena_printf(arena, "/en/exports/%s\"", FACT_TEXT(
	    "select min(id) from export_batch")));
}

/* A file that cannot be whole is refused, and says what to do. */
static void
too_much_is_refused(void **state)
{
	struct browser	*b = browser_as(scene.owner);

	(void)state;
	have_applications(21000);
	FACT("update application set title = repeat('x', 190) || id where "
	    "state = 'draft'");
	have_applications(40000);
	FACT("update application set title = repeat('x', 190) || id where "
	    "title like 'Case%'");
	assert_int_equal(get(b, "/en/applications.csv"), 413);
	assert_has(b, "6 MB");
	assert_int_equal(get(b, "/en/applications.csv?q=no-such"), 200);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(usage_is_whole, harness_fresh),
		cmocka_unit_test_setup(usage_pages, harness_fresh),
		cmocka_unit_test_setup(applications_are_whole, harness_fresh),
		cmocka_unit_test_setup(invoices_are_whole, harness_fresh),
		cmocka_unit_test_setup(too_much_is_refused, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, open_scene, harness_close));
}
