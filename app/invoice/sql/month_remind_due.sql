-- The month before this one, when something is to be billed in it and it is
-- still open.
-- $1  where the portal is
with month as (
	select (date_trunc('month', clock_today()) - interval '1 month')::date as first
)
select tell('month_to_close', null, jsonb_build_object(
       'subject', m.first - date '2000-01-01', 'once', '', 'url', $1::text),
       jsonb_build_object('month', m.first))
  from month m
 where exists (select from month_to_draft(m.first))
   and not exists (select from billing_period p where p.month = m.first and p.state <> 'open')
   and not exists (select from told_once t where t.mail = 'month_to_close'
       and t.subject_id = m.first - date '2000-01-01');
