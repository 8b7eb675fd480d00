-- How far an application is.
-- $1  application
select a.id, a.org_id, a.reference, a.state, a.reason, a.submitted_at, a.title,
       a.title_zh, a.cards, a.months, a.start_on, a.org_name_en, a.org_name_zh,
       a.officer_name, r.name_en as route_name_en, r.name_zh as route_name_zh,
       route_steps(r.id) as steps
  from application a join funding_route r on r.id = a.route_id where a.id = $1;
