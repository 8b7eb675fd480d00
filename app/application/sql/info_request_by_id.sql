-- What was asked, with the draft of the answer.
-- $1  request
select r.id, r.application_id as application, r.org_id as org, r.round,
       r.question, p.name as asker_name, r.asked_at, r.due_day,
       d.answer as draft, coalesce(d.version, 0) as version, d.edited_by,
       d.edited_at, (select e.name from person e where e.id = d.edited_by) as editor_name
  from info_request r
  join person p on p.id = r.asked_by
  left join info_draft d on d.request_id = r.id
 where r.id = $1;
