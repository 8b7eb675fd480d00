-- How far an application is.
-- $1  application
select id, org_id, reference, state, reason, submitted_at, title, title_zh, cards,
       months, start_on, org_name_en, org_name_zh, officer_name
  from application where id = $1;
