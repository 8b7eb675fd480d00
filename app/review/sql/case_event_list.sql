-- What happened to a case.
-- $1  application
select e.action, e.detail, p.name as who, e.at
  from audit_event e left join person p on p.id = e.person_id
 where e.org_id = (select org_id from application where id = $1)
   and e.subject_id = $1 and e.action like 'application.%'
 order by e.id;
