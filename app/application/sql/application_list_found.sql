-- Applications that are looked for, newest first, of what the person may see;
-- drafts only of one's own.  All are counted, up to 501.
-- $1  older than this one, or null   $2  own organisations
-- $3  rows at most                   $4  in Chinese?
-- $5  text that is looked for, or null   $6  state, or null
select (select count(*)::integer from (select from application f
         where ($5::text is null or f.found_by like (select search_pattern($5)))
           and ($6::text is null or f.state = $6)
           and (f.submitted_at is not null or f.org_id = any ($2::bigint[]))
         limit 501) x) as total,
\ir parts/application_row.sql
  from application b
  join (select id, route_steps(id) as steps from funding_route) r on r.id = b.route_id
 where ($5::text is null or b.found_by like (select search_pattern($5)))
   and ($6::text is null or b.state = $6)
   and b.id < case when $1::bigint is null then 9223372036854775807 else $1 end
   and (b.submitted_at is not null or b.org_id = any ($2::bigint[]))
 order by b.id desc limit $3::integer;
