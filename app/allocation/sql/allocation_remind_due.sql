-- Allocations whose last day is near: the organisation and every member, once
-- for each of the days; where several have come at once, once.
-- $1  where the portal is
with due as (
	select a.id, a.org_id, a.reference, a.last_day,
	       (select min(d) from unnest(array[30, 7, 1]) d
	         where a.last_day - d <= clock_today()) as days
	  from allocation a
	 where a.state in ('active', 'suspended') and a.last_day >= clock_today()
)
select tell('ends_soon', null, jsonb_build_object('subject', d.id,
       'org', d.org_id, 'people', (select coalesce(array_agg(m.person_id), '{}')::text
       from allocation_member m where m.allocation_id = d.id
        and m.state in ('wanted', 'present')),
       'once', d.days || ' days', 'url', $1::text),
       jsonb_build_object('reference', d.reference, 'until', d.last_day))
  from due d
 where d.days is not null
   and not exists (select from told_once t where t.mail = 'ends_soon'
       and t.subject_id = d.id and t.occasion = d.days || ' days');
