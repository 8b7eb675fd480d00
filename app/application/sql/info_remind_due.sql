-- Remind organisations that have not answered, once for each of the route's
-- days before the due day.  Where several have come at once, one mail is sent.
-- $1  where the portal is
with due as (
	select r.id, r.org_id, r.due_day, a.id as application, a.reference, d.days
	  from application a
	  join funding_route s on s.id = a.route_id
	  join info_request r on r.application_id = a.id
	 cross join unnest(s.info_remind_days) d (days)
	 where a.state = 'info_requested' and r.due_day >= clock_today()
	   and r.due_day - d.days <= clock_today()
	   and not exists (select from info_response p where p.request_id = r.id)
), noted as (
	insert into info_reminder (request_id, days, org_id, at)
	select id, days, org_id, clock_now() from due
	on conflict (request_id, days) do nothing
	returning request_id
), mail as (
	select distinct d.org_id, d.application, d.reference, d.due_day
	  from noted n join due d on d.id = n.request_id
)
select tell('info_reminder', null, jsonb_build_object('subject', application,
       'org', org_id, 'application', application, 'url', $1::text),
       jsonb_build_object('reference', reference, 'due', due_day))
  from mail;
