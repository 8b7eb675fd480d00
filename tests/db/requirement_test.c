/* The database refuses an application that is not what its route asks. */
#include <string.h>

#include "base/day.h"
#include "harness.h"

static struct id	 org, owner, officer, app;

static int
fresh(void **state)
{
	harness_fresh(state);
	org = fact_org("Asks Limited");
	owner = fact_person("Owner", -1);
	officer = fact_person("Officer", ROLE_OFFICER, -1);
	fact_member(org, owner, ROLE_OWNER);
	app.n = FACT("insert into application (org_id, route_id, state, title, "
	    "class_id, cards, months, start_on, rate_bp, hours_needed, "
	    "created_by, created_at, updated_at, state_since) select $1, r.id, "
	    "'draft', 'Tides', c.id, 8, 6, clock_today() + 30, 7000, 20000, $2, "
	    "now(), now(), now() from funding_route r, resource_class c "
	    "where r.code = 'aiss' and c.code = 'h800-80g' returning id",
	    text(org.n), text(owner.n));
	fact_complete(app);
	return (0);
}

#define SEND	"update application set state = 'screening', submitted_by = 1, "\
		"submitted_at = now(), officer_id = 1 where id = "

static const char *
sent(void)
{
	return (refusal(arena_printf(arena, "%s%s", SEND, text(app.n))));
}

static void
what_is_whole_is_sent(void **state)
{
	const char	*prefix;

	(void)state;
	assert_null(sent());
	prefix = FACT_TEXT("select 'AISS-' || extract(year from clock_today())");
	fact_submit(app, owner, officer);
	assert_string_equal(FACT_TEXT("select left(reference, 9) from "
	    "application where id = $1", text(app.n)), prefix);
}

/* What was written as a reference is not what it gets. */
static void
the_number_is_the_next(void **state)
{
	(void)state;
	FACT("update application set reference = 'AISS-2026-0777' "
	    "where id = $1", text(app.n));
	fact_submit(app, owner, officer);
	assert_int_equal(FACT("select split_part(reference, '-', 3)::integer - "
	    "(select last from reference_series where prefix = 'AISS') "
	    "from application where id = $1", text(app.n)), 0);
	assert_int_equal(FACT("select count(*) from pg_catalog.pg_class "
	    "where relname = 'reference_series' and "
	    "(has_table_privilege('berth_web', oid, 'update') or "
	    "has_table_privilege('berth_web', oid, 'insert'))"), 0);
}

static void
what_is_not_is_refused(void **state)
{
	static const struct { const char *change, *constraint; } rows[] = {
		{ "update funding_route set is_open = false", "route_closed" },
		{ "update funding_route set intake = 'rounds'", "route_closed" },
		{ "update funding_route set categories = '{sme}'", "route_category" },
		{ "update application set cards = 1025", "application_limits" },
		{ "update application set cards = 17", "application_limits" },
		{ "update application set months = 13", "application_limits" },
		{ "update application set start_on = clock_today() - 1", "application_limits" },
		{ "update application set start_on = '2028-01-01'", "application_limits" },
		{ "update application set rate_bp = 9001", "application_limits" },
		{ "update funding_route set lead_days_min = 31", "application_limits" },
		{ "update application_answer set value = '6' where name = 'rd_staff_local'", "application_limits" },
		{ "update application_answer set value = '101' where name = 'outcome_awards'", "application_limits" },
		{ "update requirement set number_max = 1 where number_max is not null; update application_answer set value = '2' where name = 'storage_tb'", "application_limits" },
		{ "insert into application_answer select id, org_id, 'resubmission_of', 'AISS-1999-0001' from application where id = APP; "
		  "insert into application_answer select id, org_id, 'resubmission_changes', 'All' from application where id = APP", "application_limits" },
		{ "update application set title = ''", "application_complete" },
		{ "update application set hours_needed = null", "application_complete" },
		{ "update application set rate_bp = null", "application_complete" },
		{ "delete from application_answer where name = 'advantages'", "application_complete" },
		{ "update application_answer set value = 'yes' where name = 'agent_used'; delete from application_answer where name = 'agent_fee'", "application_complete" },
		{ "update application set rate_bp = 8000; delete from application_answer where name = 'exceptional_case'", "application_complete" },
		{ "update application set hours_needed = 10; delete from application_answer where name = 'low_use_reason'", "application_complete" },
		{ "update document set removed_at = now() where kind = 'team'", "application_complete" },
		{ "update organisation set category = 'ai_startup'; update document set removed_at = now() where kind = 'startup'", "application_complete" },
		{ "insert into requirement select id, 'declaration', 'declare_more', true from funding_route", "application_complete" },
	};
	const char	*got, *change, *at;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		change = rows[i].change;
		while ((at = strstr(change, "APP")) != NULL)
			change = arena_printf(arena, "%.*s%s%s",
			    (int)(at - change), change, text(app.n), at + 3);
		got = refusal(arena_printf(arena, "%s; %s%s", change, SEND,
		    text(app.n)));
		if (got == NULL || strcmp(got, rows[i].constraint) != 0)
			fail_msg("%s: %s", rows[i].change, got);
	}
}

/* What is not asked as things are is not missed. */
static void
what_is_not_asked_is_not_missed(void **state)
{
	static const char *const	 rows[] = {
		"delete from application_answer where name in ('agent_name', 'agent_fee')",
		"delete from application_answer where name = 'personal_data_basis'",
		"delete from application_answer where name in ('exceptional_case', 'low_use_reason')",
		"delete from application_answer where name = 'government_class'",
		"update document set removed_at = now() where kind = 'startup'",
	};
	const char	*got;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		got = refusal(arena_printf(arena, "%s; %s%s", rows[i], SEND,
		    text(app.n)));
		if (got != NULL)
			fail_msg("%s: %s", rows[i], got);
	}
}

/* A condition names a question of the same route, or one of the two sums. */
static void
conditions_can_be_met(void **state)
{
	(void)state;
	assert_null(FACT_TEXT("select string_agg(q.name, ', ') from requirement "
	    "q where q.if_question not in ('low_use', 'rate_exceptional') and "
	    "not exists (select from requirement i where i.route_id = "
	    "q.route_id and i.kind = 'question' and i.name = q.if_question)"));
	assert_null(FACT_TEXT("select string_agg(r.code || ' ' || p, ', ') "
	    "from funding_route r, unnest(placeholders) p where not exists "
	    "(select from information_schema.columns where table_name = "
	    "'funding_route' and column_name = p)"));
}

/* Where a term ends, the rules and the database agree. */
static void
terms_end_alike(void **state)
{
	struct day	 d;
	int		 n, m;

	(void)state;
	for (n = 8766; n < 8766 + 800; n += 3) {
		for (m = 1; m <= 25; m += 4) {
			d = (struct day){ n };
			assert_int_equal(FACT("select term_last(date "
			    "'2000-01-01' + $1::integer, $2::integer) - date "
			    "'2000-01-01'", text(n), text(m)),
			    day_term_last(d, (struct months){ m }).n);
		}
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		/* These change every application that there is: drafts. */
		cmocka_unit_test_setup(what_is_not_is_refused, fresh),
		cmocka_unit_test_setup(what_is_not_asked_is_not_missed, fresh),
		cmocka_unit_test_setup(what_is_whole_is_sent, fresh),
		cmocka_unit_test_setup(the_number_is_the_next, fresh),
		cmocka_unit_test_setup(conditions_can_be_met, harness_fresh),
		cmocka_unit_test_setup(terms_end_alike, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
