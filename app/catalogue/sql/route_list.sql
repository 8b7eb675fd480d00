-- The routes that the centre offers, and whether they take applications.
-- $1  now
select r.id, r.code, r.name_en, r.name_zh, r.summary_en, r.summary_zh,
       r.categories, route_takes(r.id, $1) as takes,
       case when r.is_open then (select min(o.opens_at) from route_round o
         where o.route_id = r.id and o.opens_at > $1) end as opens_at,
       (select max(o.closes_at) from route_round o
         where o.route_id = r.id and o.opens_at <= $1 and o.closes_at > $1) as closes_at
  from funding_route r
 order by r.position;
