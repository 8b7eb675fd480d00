-- What is read of an assignment: struct assignment.
select m.id, m.application_id as application, m.person_id as person, m.state,
       m.statement, p.name as person_name, a.reference, a.title, a.title_zh,
       coalesce(o.name_en, o.name_zh) as org_name, o.name_zh as org_name_zh
  from assignment m
  join person p on p.id = m.person_id
  join application a on a.id = m.application_id
  left join organisation o on o.id = a.org_id
