-- What nobody answered by the end of the due day, in Hong Kong, lapses; the
-- organisation and the officer are told.
-- $1  where the portal is
with due as (
	select a.id, r.due_day
	  from application a
	  join info_request r on r.application_id = a.id
	 where a.state = 'info_requested' and r.due_day < clock_today()
	   and not exists (select from info_response p where p.request_id = r.id)
), lapsed as (
	update application a
	   set state = 'lapsed', state_since = clock_now(), updated_at = clock_now(),
	       waited_days = waited_days + (clock_today()
	           - (state_since at time zone 'Asia/Hong_Kong')::date)
	  from due
	 where a.id = due.id and a.state = 'info_requested'
	returning a.id, a.org_id, a.officer_id, a.reference, due.due_day
), noted as (
	insert into audit_event (at, action, subject_id, org_id, detail)
	select clock_now(), 'application.time_out', id, org_id,
	       jsonb_build_object('due', due_day)
	  from lapsed
)
select tell('lapsed', null, jsonb_build_object('subject', id, 'org', org_id,
       'application', id, 'people', array[officer_id]::text, 'url', $1::text),
       jsonb_build_object('reference', reference, 'due', due_day))
  from lapsed;
