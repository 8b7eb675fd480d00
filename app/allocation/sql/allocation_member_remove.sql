-- A member loses access; the cluster is asked.
-- $1  allocation   $2  person
with gone as (
	update allocation_member set state = 'leaving', since = clock_now()
	 where allocation_id = $1 and person_id = $2 and state in ('wanted', 'present')
	returning allocation_id, org_id
), noted as (
	update allocation a set effect = coalesce(a.effect, 'members'),
	       effect_since = coalesce(a.effect_since, clock_now())
	  from gone where a.id = gone.allocation_id and a.state = 'active'
)
insert into job (kind, key, subject_id, org_id)
select 'allocation.members', 'allocation.members:' || allocation_id || ':' || nextval('job_occasion'),
       allocation_id, org_id from gone;
