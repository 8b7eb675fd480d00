/*
 * What a request begins by reading is what the tables say: after any run of
 * changes, access holds what membership, centre_role and assignment amount to.
 */
#include <stdlib.h>

#include "harness.h"

#define PEOPLE	"('anna', 'boris', 'chen')"

/* Who differs, and how; NULL when nobody does. */
static const char	 differs[] =
"select string_agg(p.name || ': ' || x::text || ' but ' || w::text, '; ')"
"  from person p join access x on x.person_id = p.id"
"  cross join lateral (select"
"        coalesce((select bit_or(1::bigint << r.bit) from centre_role c"
"            join role r on r.word = c.role where c.person_id = p.id), 0) as centre_roles,"
"        exists (select from centre_role c where c.person_id = p.id"
"            and c.role <> 'assessor') as is_centre,"
"        coalesce(m.orgs, '{}') as orgs, coalesce(m.org_roles, '{}') as org_roles,"
"        coalesce(a.cases, '{}') as cases, coalesce(a.case_orgs, '{}') as case_orgs,"
"        coalesce(a.cleared, '{}') as cleared"
"   from (select array_agg(m.org_id order by m.org_id) as orgs,"
"                array_agg(1::bigint << r.bit order by m.org_id) as org_roles"
"           from membership m join role r on r.word = m.role"
"          where m.person_id = p.id and m.state = 'active') m,"
"        (select array_agg(s.application_id order by s.application_id) as cases,"
"                array_agg(distinct b.org_id) as case_orgs,"
"                array_agg(s.application_id order by s.application_id)"
"                    filter (where s.state in ('cleared', 'scored')) as cleared"
"           from assignment s join application b on b.id = s.application_id"
"          where s.person_id = p.id) a) w"
" where (x.centre_roles, x.is_centre, x.orgs, x.org_roles, x.cases, x.case_orgs, x.cleared)"
"       is distinct from (w.centre_roles, w.is_centre, w.orgs, w.org_roles, w.cases, w.case_orgs, w.cleared)"
"    or x.all_roles <> w.centre_roles | bits(w.org_roles)"
"    or (x.name, x.email, x.is_active) is distinct from (p.name, p.email, p.state = 'active')";

/* One change each; $1 a name, $2 and $3 chosen words. */
static const char *const	 changes[] = {
	"insert into membership (org_id, person_id, role, state, since)"
	" select o.id, p.id, $3, 'active', now() from organisation o, person p"
	" where p.name = $1 and o.name_en = $2"
	" on conflict (org_id, person_id) do update set state = 'active', role = excluded.role returning 1",
	"update membership m set state = 'ended' from person p, organisation o"
	" where p.id = m.person_id and o.id = m.org_id and p.name = $1 and o.name_en = $2"
	" and $3 <> '' returning 1",
	"update membership m set role = $3 from person p, organisation o"
	" where p.id = m.person_id and o.id = m.org_id and p.name = $1 and o.name_en = $2 returning 1",
	"insert into centre_role (person_id, role) select id,"
	" (array['officer', 'assessor', 'auditor', 'secretary'])[1 + length($2 || $3) % 4]"
	" from person where name = $1 on conflict do nothing returning 1",
	"delete from centre_role c using person p where p.id = c.person_id and p.name = $1"
	" and role = (array['officer', 'assessor', 'auditor', 'secretary'])[1 + length($2 || $3) % 4] returning 1",
	"insert into assignment (application_id, person_id, state, assigned_by, assigned_at)"
	" select a.id, p.id, 'assigned', p.id, now() from application a, person p, organisation o"
	" where o.id = a.org_id and p.name = $1 and o.name_en = $2 and $3 <> ''"
	" on conflict do nothing returning 1",
	"update assignment a set state = case a.state when 'assigned' then"
	" case length($3) % 3 when 0 then 'cleared' when 1 then 'held' else 'recused' end"
	" when 'held' then 'cleared' when 'cleared' then 'scored' else a.state end"
	" from person p, application b, organisation o where p.id = a.person_id"
	" and b.id = a.application_id and o.id = b.org_id and p.name = $1 and o.name_en = $2 returning 1",
	"update person set email = $3 || id || '@' || replace(lower($2), ' ', '') || '.test' where name = $1 returning 1",
};

static void
follows_every_change(void **state)
{
	static const char *const people[] = { "anna", "boris", "chen" };
	static const char *const names[] = { "One Ltd", "Second Ltd",
	    "Third Company" };
	static const char *const words[] = { "owner", "applicant",
	    "finance_contact", "viewer" };
	const char	*found;
	size_t		 i, k;

	(void)state;
	for (i = 0; i < 3; i++) {
		fact_person(people[i], -1);
		FACT("insert into application (org_id, route_id, state, title,"
		    " created_by, created_at, updated_at, state_since)"
		    " select o, s.id, 'draft', $2, p.id, now(), now(), now()"
		    " from funding_route s, person p, (select $1::bigint as o) o"
		    " where p.name = 'anna' limit 1 returning 1",
		    arena_printf(arena, "%lld",
		    (long long)fact_org(names[i]).n), names[i]);
	}
	srandom(7);
	for (i = 0; i < 600; i++) {
		k = (size_t)random() % (sizeof(changes) / sizeof(*changes));
		FACT(changes[k], people[random() % 3], names[random() % 3],
		    words[random() % 4]);
		if ((found = FACT_TEXT(differs)) != NULL)
			fail_msg("after change %zu, of kind %zu: %s", i, k,
			    found);
	}
	/* The run reached what it is about. */
	assert_int_not_equal(FACT("select count(*) from access a join person p"
	    " on p.id = a.person_id where p.name in " PEOPLE
	    " and cardinality(a.cleared) > 0"), 0);
	assert_int_not_equal(FACT("select count(*) from membership"
	    " where state = 'ended'"), 0);
	FACT("update person set state = 'closed' where name = 'chen'");
	FACT("update person set name = 'renamed' where name = 'boris'");
	assert_null(FACT_TEXT(differs));
}

static void
nobody_else_writes_it(void **state)
{
	(void)state;
	assert_int_equal(FACT("select count(*) from"
	    " information_schema.role_table_grants where table_name = 'access'"
	    " and grantee in ('berth_web', 'berth_jobs')"
	    " and privilege_type <> 'SELECT'"), 0);
}

int
main(void)
{
	const struct CMUnitTest	 tests[] = {
		cmocka_unit_test(follows_every_change),
		cmocka_unit_test(nobody_else_writes_it),
	};

	return (cmocka_run_group_tests(tests, harness_open, harness_close));
}
