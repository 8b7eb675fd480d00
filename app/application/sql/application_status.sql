-- How far an application is, and what is asked of its organisation now.
-- $1  application
select a.id, a.org_id, a.reference, a.state, a.reason, a.submitted_at, a.title,
       a.title_zh, a.cards, a.months, a.start_on,
       o.name_en as org_name_en, o.name_zh as org_name_zh,
       p.name as officer_name,
       (select f.id from offer f where f.application_id = a.id) as offer,
       (select l.id from allocation l where l.application_id = a.id) as allocation,
       i.id as info_request, i.question, i.asked_at, i.due_day
  from application a
  join organisation o on o.id = a.org_id
  left join person p on p.id = a.officer_id
  left join lateral (select id, question, asked_at, due_day from info_request
       where application_id = a.id and a.state = 'info_requested'
       order by id desc limit 1) i on true
 where a.id = $1;
