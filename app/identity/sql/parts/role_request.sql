-- A request for a role, with whom it is about and who asked.
select q.id, q.person_id as person, q.asked_by, p.name, p.email,
       a.name as asked_by_name, q.reason, q.role, q.state, q.asked_at
  from role_request q
  join person p on p.id = q.person_id
  join person a on a.id = q.asked_by
