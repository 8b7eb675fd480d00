/* What must hold for every table, whoever adds it. */
#include <string.h>

#include "harness.h"

static void
none(const char *what, const char *sql)
{
	const char	*found = FACT_TEXT(sql);

	if (found != NULL)
		fail_msg("%s: %s", what, found);
}

static void
organisations_rows_are_guarded(void **state)
{
	(void)state;
	none("holds an organisation's data without forced row-level security",
	    "select string_agg(c.relname, ', ') from pg_class c "
	    "join pg_attribute a on a.attrelid = c.oid "
	    "where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace "
	    "and a.attname in ('org_id', 'application_id', 'allocation_id', "
	    "'assignment_id', 'invoice_id', 'document_id') and not a.attisdropped "
	    "and not (c.relrowsecurity and c.relforcerowsecurity)");
	none("row-level security without a policy for the web",
	    "select string_agg(c.relname, ', ') from pg_class c "
	    "where c.relrowsecurity and not exists (select from pg_policy p "
	    "where p.polrelid = c.oid and p.polname = 'org_rows')");
	none("org_id without an index that begins with it",
	    "select string_agg(c.relname, ', ') from pg_class c "
	    "join pg_attribute a on a.attrelid = c.oid and a.attname = 'org_id' "
	    "where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace "
	    "and c.relname not in ('job', 'posting') "
	    "and not exists (select from pg_index i "
	    "where i.indrelid = c.oid and i.indkey[0] = a.attnum)");
}

static void
processes_own_nothing(void **state)
{
	(void)state;
	none("owned by a process", "select string_agg(relname, ', ') from pg_class "
	    "where pg_get_userbyid(relowner) in ('berth_web', 'berth_jobs')");
	none("may by-pass", "select string_agg(rolname, ', ') from pg_roles "
	    "where rolname like 'berth\\_%' and rolname <> 'berth_admin' "
	    "and (rolsuper or rolbypassrls)");
	none("may truncate", "select string_agg(table_name, ', ') "
	    "from information_schema.role_table_grants "
	    "where grantee in ('berth_web', 'berth_jobs') "
	    "and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES')");
	none("may delete what is kept", "select string_agg(table_name, ', ') "
	    "from information_schema.role_table_grants "
	    "where grantee in ('berth_web', 'berth_jobs') and privilege_type = 'DELETE' "
	    "and (grantee, table_name) not in (('berth_web', 'centre_role'), "
	    "('berth_web', 'application_answer'), ('berth_web', 'throttle'), "
	    "('berth_jobs', 'throttle'), ('berth_jobs', 'session'), "
	    "('berth_jobs', 'email_token'), ('berth_jobs', 'sent_form'))");
}

static void
definer_functions_pin_their_path(void **state)
{
	(void)state;
	none("security definer without search_path",
	    "select string_agg(proname, ', ') from pg_proc "
	    "where pronamespace = 'public'::regnamespace and prosecdef "
	    "and not coalesce(array_to_string(proconfig, ',') like '%search_path%', false)");
	none("view that is not security_invoker",
	    "select string_agg(relname, ', ') from pg_class "
	    "where relkind = 'v' and relnamespace = 'public'::regnamespace "
	    "and not coalesce(array_to_string(reloptions, ',') like '%security_invoker=%', false)");
}

static void
roles_agree(void **state)
{
	size_t	 i;

	(void)state;
	assert_int_equal(FACT("select count(*) from role"), ROLES_N);
	for (i = 0; i < ROLES_N; i++)
		assert_int_equal(FACT("select bit from role where word = $1",
		    roles.stored[i]), i);
	assert_int_equal(FACT("select bit_or(1::bigint << bit) from role "
	    "where at = 'org'"), ROLES_ORG);
}

COLUMNS(n_columns, struct id, COLUMN_AS(n, "id"));

static void
nobody_sees_nothing(void **state)
{
	struct id	 org = fact_org("Quiet Ltd");
	struct db	*db;
	static const struct statement	 count = { "count_orgs",
	    "select count(*) as id from organisation", DB_STATEMENTS_MAX - 40 };
	struct id	 n, member = fact_person("Member", -1),
			 officer = fact_person("Officer", ROLE_OFFICER, -1),
			 assessor = fact_person("Assessor", ROLE_ASSESSOR, -1);
	struct id	 who[4] = { ID_NONE, assessor, member, officer };
	int64_t		 want[4] = { 0, 0, 1, 0 };
	int		 i;

	(void)state;
	fact_member(org, member, ROLE_VIEWER);
	fact_org("Other Ltd");
	want[3] = FACT("select count(*) from organisation");
	for (i = 0; i < 4; i++) {
		db = turn_as(who[i]);
		assert_null(db_one0(db, &count, n_columns, &n));
		assert_int_equal(n.n, want[i]);
		turn_end(db);
	}
	/* The owner of the tables, without a context, sees none either. */
	FACT("select set_config('berth.centre', '', false)");
	assert_int_equal(FACT("select count(*) from organisation"), 0);
	FACT("select set_config('berth.centre', 'on', false)");
}

static void
money_and_state_are_refused(void **state)
{
	static const struct { const char *sql, *constraint; } cases[] = {
		{ "insert into job (kind, key, subject_id, state) values ('a.b', 'k', 1, 'done')", "job_move" },
		{ "update price_book set code = 'x'", "price_book_append_only" },
		{ "update sku set unit_price_cents = 1", "sku_append_only" },
		{ "update criterion set weight = 26 where code = 'ALIGN'", "rubric_weights" },
		{ "update scheme set committed_cents = envelope_cents + 1", "scheme_envelope" },
		{ "update funding_route set exceptional_rate_bp = 1 where code = 'commercial'", "route_rates" },
		{ "update funding_route set normal_rate_bp = 9001 where code = 'aiss'", "route_rates" },
		{ "update funding_route set info_remind_days = '{14}' where code = 'aiss'", "route_reminders" },
		{ "delete from route_step where step = 'decision'", "route_whole" },
		{ "delete from route_authority where up_to_cents is null", "route_whole" },
		{ "insert into route_authority select id, 2, 5, 'verifier', true from funding_route where code = 'aiss'", "route_whole" },
		{ "insert into route_authority select id, 9, 1, 'verifier', true from funding_route where code = 'poc'", "route_whole" },
		{ "insert into audit_event (at, action) values (now(), 'organisation.change'); delete from audit_event", "audit_event_append_only" },
		{ "insert into audit_event (at, action) values (now(), 'a.b')", "audit_event_action_fkey" },
		{ "insert into audit_event (at, action) values (now(), 'role.grant')", "audit_event_whole" },
		{ "insert into audit_event (at, action, detail) values (now(), 'role.grant', '{\"role\": \"admin\", \"why\": \"\"}')", "audit_event_whole" },
		{ "insert into audit_event (at, action, before) values (now(), 'organisation.change', '{\"ubi\": \"1\"}')", "audit_event_whole" },
		{ "insert into journal (kind, source_id, effective, posted_at, postings) values ('invoice', 1, now(), now(), 2)", "journal_balances" },
	};
	const char	*got;
	size_t		 i;

	(void)state;
	for (i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		got = refusal(cases[i].sql);
		if (got == NULL || strcmp(got, cases[i].constraint) != 0)
			fail_msg("%s: %s", cases[i].sql, got);
	}
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test_setup(organisations_rows_are_guarded, harness_fresh),
		cmocka_unit_test_setup(processes_own_nothing, harness_fresh),
		cmocka_unit_test_setup(definer_functions_pin_their_path, harness_fresh),
		cmocka_unit_test_setup(roles_agree, harness_fresh),
		cmocka_unit_test_setup(nobody_sees_nothing, harness_fresh),
		cmocka_unit_test_setup(money_and_state_are_refused, harness_fresh),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
