-- The journal of an issued invoice; once for each.
-- $1  invoice   $2  organisation   $3  accounts   $4  cents
with j as (
	insert into journal (kind, source_id, effective, posted_at, postings)
	values ('invoice', $1, clock_today(), clock_now(), cardinality($3::text[]))
	returning id
)
insert into posting (journal_id, line, account, org_id, cents)
select j.id, t.n, t.account, $2, t.cents
  from j, unnest($3::text[], $4::bigint[]) with ordinality as t (account, cents, n);
