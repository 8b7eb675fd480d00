-- Applications of every organisation, newest first; drafts only of one's own.
-- $1  older than this one, or null   $2  own organisations
-- $3  rows at most                   $4  in Chinese?
select b.id, b.reference, b.title, b.title_zh,
       case when $4::boolean then coalesce(b.org_name_zh, b.org_name_en)
            else coalesce(b.org_name_en, b.org_name_zh) end as org_name,
       b.state, b.cards, b.months, b.submitted_at, b.updated_at, 0 as total, r.steps
  from application b
  join (select id, route_steps(id) as steps from funding_route) r on r.id = b.route_id
 where b.id < case when $1::bigint is null then 9223372036854775807 else $1 end
   and (b.submitted_at is not null or b.org_id = any ($2::bigint[]))
 order by b.id desc limit $3::integer;
