-- Applications of one's organisations, and those that one assesses, newest
-- first: they are found by index, however many there are of others, and put
-- in order afterwards, or the server walks all there are for the order.
-- $1  older than this one, or null   $2  own organisations
-- $3  rows at most                   $4  in Chinese?
with own as materialized (
	select * from application
	 where (org_id = any ($2::bigint[])
	       or id = any ((select berth_noted('cases'))::bigint[]))
	   and id < case when $1::bigint is null then 9223372036854775807 else $1 end
)
select 0 as total,
\ir parts/application_row.sql
  from own b
  join (select id, route_steps(id) as steps from funding_route) r on r.id = b.route_id
 order by b.id desc limit $3::integer;
