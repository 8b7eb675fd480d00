-- Applications of one's organisations, and those that one assesses, newest
-- first: they are found by index, however many there are of others.
-- $1  older than this one, or null   $2  own organisations
-- $3  rows at most                   $4  in Chinese?
select 0 as total,
\ir parts/application_row.sql
  from application b
  join (select id, route_steps(id) as steps from funding_route) r on r.id = b.route_id
 where (b.org_id = any ($2::bigint[])
       or b.id = any ((select berth_noted('cases'))::bigint[]))
   and b.id < case when $1::bigint is null then 9223372036854775807 else $1 end
 order by b.id desc limit $3::integer;
