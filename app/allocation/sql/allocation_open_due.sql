-- The first day has come: ask the cluster to open what waits for it.
with due as (
	update allocation
	   set effect = 'open', effect_since = clock_now()
	 where state = 'pending' and effect is null and first_day <= clock_today()
	returning id, org_id
)
insert into job (kind, key, subject_id, org_id)
select 'allocation.open', 'allocation.open:' || id, id, org_id from due
on conflict (key) do nothing;
