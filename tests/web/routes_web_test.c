/* Every route with every category of organisations: who may apply by it can
 * fill its form and send it, others are told; and what the catalogue shows. */
#include <stdio.h>
#include <string.h>

#include "answers.h"
#include "application/application_web.h"
#include "organisation/organisation.h"

static struct browser	*b;
static struct id	 org, owner;
static char		 base[64];

/* An organisation of a category, with an owner who asks. */
static void
organisation(const char *category)
{
	org = fact_org("Many Ways");
	owner = fact_person("Signatory", -1);
	fact_member(org, owner, ROLE_OWNER);
	FACT("update organisation set category = $2, ubi = case when $2 = "
	    "'government_department' then null else ubi end where id = $1",
	    text(org.n), category);
	b = browser_as(owner);
}

static int
begin(const char *route)
{
	int	 status = post(b, "/en/applications", arena_printf(arena,
		    "org_id=%s&route=%s&list_price=yes&pics=yes", text(org.n),
		    route));

	if (status == 303)
		snprintf(base, sizeof(base), "%.*s", (int)(strlen(b->location)
		    - 3 - strlen("/tasks")), b->location + 3);
	return (status);
}

static const char *
application(void)
{
	return (strrchr(base, '/') + 1);
}

static int
send(void)
{
	const struct declaration	*d;
	const char			*form = "";

	for (d = declarations; d->name != NULL; d++)
		form = arena_printf(arena, "%s%s=yes&", form, d->name);
	return (post(b, arena_printf(arena, "/en%s/submission", base), form));
}

static void
apply(const char *route, const char *category)
{
	const char	*prefix = FACT_TEXT("select prefix || '-' from "
			    "funding_route where code = $1", route);

	assert_int_equal(begin(route), 303);
	answers_fill(b, base);
	if (FACT("select count(*) from requirement q join funding_route r "
	    "on r.id = q.route_id where r.code = $1 and q.name = "
	    "'government_class' and $2 = any (q.categories)", route,
	    category) != 0)
		assert_int_equal(FACT("select count(*) from application_answer "
		    "where name = 'government_class' and application_id = $1",
		    application()), 1);
	if (send() != 303)
		fail_msg("%s by %s: not sent", category, route);
	get(b, b->location);
	assert_has(b, arena_printf(arena, "Your reference is %s", prefix));
	assert_int_equal(FACT("select count(*) from declaration d join "
	    "application a on a.id = d.application_id where a.id = $1 and "
	    "d.code not in ('list_price', 'pics') and not exists (select from "
	    "requirement q where q.route_id = a.route_id and q.kind = "
	    "'declaration' and q.name = d.code)", application()), 0);
}

static void
every_route_and_category(void **state)
{
	const int64_t	 n = FACT("select count(*) from funding_route");
	const char	*codes[16];
	size_t		 k, tried = 0;
	int64_t		 i;

	(void)state;
	assert_true(n >= 3 && n <= 16);
	fact_person("Screens", ROLE_OFFICER, -1);
	for (i = 0; i < n; i++) {
		codes[i] = FACT_TEXT("select code from funding_route order by "
		    "position offset $1::integer limit 1", text(i));
		for (k = 0; k < categories.n; k++) {
			organisation(categories.stored[k]);
			if (FACT("select count(*) from funding_route where "
			    "code = $1 and $2 <> all (categories)", codes[i],
			    categories.stored[k]) == 0) {
				apply(codes[i], categories.stored[k]);
				tried++;
				continue;
			}
			assert_int_equal(begin(codes[i]), 422);
			assert_has(b, route_not_for_category.text);
		}
	}
	assert_true(tried > 15 && tried < (size_t)n * categories.n);
}

/* Numbers of a prefix and year follow each other, whatever was refused. */
static void
numbers_have_no_gaps(void **state)
{
	(void)state;
	assert_int_equal(FACT("select count(*) from (select reference, "
	    "row_number() over (partition by split_part(reference, '-', 1) "
	    "order by reference) as n from application where reference is not "
	    "null) x where split_part(reference, '-', 3)::integer <> n"), 0);
	assert_true(FACT("select count(*) from application where reference "
	    "like 'COM-%'") > 0);
}

static void
closed_routes_say_so(void **state)
{
	(void)state;
	organisation("sme");
	FACT("update funding_route set is_open = false where code = 'poc'");
	get(b, "/en/applications/new");
	assert_has(b, "Closed. No day is set on which it opens.");
	assert_int_equal(begin("poc"), 422);
	assert_has(b, "takes no applications now");
	/* A draft that was begun before is not sent after. */
	assert_int_equal(begin("commercial"), 303);
	answers_fill(b, base);
	FACT("update funding_route set intake = 'rounds' where code = "
	    "'commercial'");
	FACT("insert into route_round select id, now() + interval '9 days', "
	    "now() + interval '20 days' from funding_route where code = "
	    "'commercial'");
	get(b, "/en/applications/new");
	assert_has(b, "Closed. Opens on ");
	assert_int_equal(begin("commercial"), 422);
	assert_int_equal(send(), 422);
	assert_has(b, "takes no applications now");
	FACT("update route_round set opens_at = now() - interval '1 day'");
	get(b, "/en/applications/new");
	assert_has(b, "Closes on ");
	assert_int_equal(send(), 303);
	FACT("delete from route_round");
	FACT("update funding_route set is_open = true, intake = 'rolling'");
}

/* What a route does not ask is not shown and not kept. */
static void
a_route_shows_its_own_form(void **state)
{
	(void)state;
	organisation("sme");
	assert_int_equal(begin("commercial"), 303);
	get(b, arena_printf(arena, "/en%s/tasks", base));
	assert_has(b, "Commercial use");
	assert_lacks(b, "/sections/funding");
	assert_int_equal(get(b, arena_printf(arena, "/en%s/sections/funding",
	    base)), 404);
	assert_int_equal(post(b, arena_printf(arena, "/en%s/sections/funding",
	    base), "rate=70"), 404);
	assert_int_equal(post(b, arena_printf(arena, "/en%s/sections/computing",
	    base), arena_printf(arena, "later=here&hours_needed=7&%s",
	    answers_form(SECTION_COMPUTING, "hours_needed", NULL))), 303);
	assert_int_equal(FACT("select count(*) from application where id = $1 "
	    "and hours_needed is null and cards = 2", application()), 1);
	get(b, arena_printf(arena, "/en%s/sections/computing", base));
	assert_lacks(b, "hours_needed");
	assert_has(b, "This route gives no subsidy.");
	assert_lacks(b, "Subsidy, ");
	/* A trial has prices of its own. */
	assert_int_equal(begin("poc"), 303);
	get(b, arena_printf(arena, "/en%s/sections/computing", base));
	assert_has(b, "3,000.00 a card-month");
	assert_int_equal(post(b, arena_printf(arena, "/en%s/sections/computing",
	    base), answers_form(SECTION_COMPUTING, "cards", "5")), 422);
	assert_has(b, "This route gives at most 4 cards.");
}

static void
the_catalogue_shows_the_rules(void **state)
{
	struct browser	*auditor = browser_as(fact_person("Audits",
			    ROLE_AUDITOR, -1));

	(void)state;
	organisation("sme");
	assert_int_equal(get(b, "/en/catalogue"), 200);
	assert_has(b, "Proof of concept");
	assert_has(b, "AI Subsidy Scheme");
	assert_has(b, "Commercial use");
	assert_has(b, "70% of the list price, up to 90%");
	assert_has(b, "Placeholder");
	assert_lacks(b, "What this route asks");
	assert_int_equal(get(b, "/en/catalogue/aiss/form"), 403);
	assert_int_equal(get(auditor, "/en/catalogue"), 200);
	assert_has(auditor, "/en/catalogue/aiss/form");
	assert_int_equal(get(auditor, "/en/catalogue/aiss/form"), 200);
	assert_has(auditor, "References begin with AISS.");
	assert_has(auditor, "agent_name");
	assert_has(auditor, "AI start-up");
	assert_int_equal(get(auditor, "/en/catalogue/nonesuch/form"), 404);
	assert_int_equal(get(auditor, "/tc/catalogue/aiss/form"), 200);
	assert_has(auditor, "人工智能資助計劃");
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(every_route_and_category, harness_fresh),
		cmocka_unit_test_setup(numbers_have_no_gaps, harness_fresh),
		cmocka_unit_test_setup(closed_routes_say_so, harness_fresh),
		cmocka_unit_test_setup(a_route_shows_its_own_form,
		    harness_fresh),
		cmocka_unit_test_setup(the_catalogue_shows_the_rules,
		    harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
