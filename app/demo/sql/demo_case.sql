-- One case of the demonstration: the numbers that its next step needs.  One
-- that was begun and not yet named is the nameless draft of who began it.
-- $1  title   $2  e-mail of who begins it   $3  code of the class asked for
select coalesce(a.id, 0) as app, clock_today() as today,
       c.id as class, coalesce(d.id, 0) as decision, coalesce(f.id, 0) as offer,
       coalesce((select id from allocation where application_id = a.id), 0) as allocation,
       coalesce((select max(id) from info_request where application_id = a.id), 0) as request,
       (select split_part(email, '@', 1) from person where id = a.officer_id) as officer,
       (select p.name from membership o join person p on p.id = o.person_id
         where o.org_id = m.org_id and o.role = 'owner' order by o.since limit 1) as signatory,
       (select array_agg(p.id order by p.email) from person p
         where p.email like 'assessor_@berth.test') as assessors,
       (select array_agg(coalesce(s.id, 0) order by p.email)
          from person p
          left join assignment s on s.person_id = p.id and s.application_id = a.id
         where p.email like 'assessor_@berth.test') as assignments,
       level_gross((select id from funding_route where code = 'aiss'), c.id, 1, 1) as card_month
  from person w
  join membership m on m.person_id = w.id and m.state = 'active'
  join resource_class c on c.code = $3
  left join lateral (
	select b.id, b.officer_id from application b
	 where b.org_id = m.org_id
	   and (b.title = $1 or (b.title = '' and b.state = 'draft' and b.created_by = w.id))
	 order by b.title <> $1, b.id limit 1) a on true
  left join decision d on d.application_id = a.id and d.state <> 'returned'
  left join offer f on f.application_id = a.id
 where w.email = $2
 limit 1;
