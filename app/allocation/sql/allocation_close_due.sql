-- The last day has passed: ask the cluster to take access away, whatever
-- the state word is, as long as access may exist.
with due as (
	update allocation
	   set effect = 'close', effect_since = clock_now(), effect_error = null
	 where last_day < clock_today() and effect is distinct from 'close'
	   and state in ('active', 'suspended')
	returning id, org_id
)
insert into job (kind, key, subject_id, org_id)
select 'allocation.close', 'allocation.close:' || id, id, org_id from due
on conflict (key) do nothing;
