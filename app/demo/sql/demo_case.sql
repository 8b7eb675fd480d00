-- One case of the demonstration: how many of its steps the record tells of,
-- and the numbers that the next one needs.  Each step leaves one event of a
-- person; what follows from a step is no step.  A case that was begun and not
-- yet named is the nameless draft of who began it.
-- $1  title   $2  e-mail of who begins it   $3  code of the class asked for
select m.org_id as org, coalesce(a.id, 0) as app, clock_today() as today,
       level_gross((select id from funding_route where code = 'aiss'), c.id, 1, 1) * 7 / 10 as subsidy, c.id as class, coalesce(d.id, 0) as decision, coalesce(f.id, 0) as offer,
       (select split_part(email, '@', 1) from person where id = a.officer_id) as officer,
       (select array_agg(coalesce(s.id, 0) order by p.email)
          from person p
          left join assignment s on s.person_id = p.id and s.application_id = a.id
         where p.email like 'assessor_@berth.test') as assignments,
       (select count(*) from audit_event e
         where e.person_id is not null and e.subject_id = a.id
           and e.action in ('application.create', 'application.save', 'application.submit',
               'application.request_info', 'application.pass', 'application.propose', 'application.assign',
               'application.declare', 'application.lock_scores', 'application.table',
               'application.record_decision', 'application.approve'))
     + (select count(*) from audit_event e join document u on u.id = e.subject_id
         where e.action = 'document.upload' and u.application_id = a.id)
     + (select count(*) from audit_event e
         where e.action in ('offer.issue', 'offer.accept') and e.subject_id = f.id) as steps
  from person w
  join membership m on m.person_id = w.id and m.state = 'active'
  join resource_class c on c.code = $3
  left join lateral (
	select b.id, b.officer_id from application b
	 where b.org_id = m.org_id
	   and (b.title = $1 or (b.title = '' and b.state = 'draft' and b.created_by = w.id))
	 order by b.title <> $1, b.id limit 1) a on true
  left join decision d on d.application_id = a.id
  left join offer f on f.application_id = a.id
 where w.email = $2
 limit 1;
