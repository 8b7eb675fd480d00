-- A member of the organisation gets access; the cluster is asked.
-- $1  allocation   $2  person
with who as (
	select a.id, a.org_id, s.person_id
	  from allocation a
	  join membership s on s.org_id = a.org_id and s.state = 'active'
	 where a.id = $1 and s.person_id = $2
), named as (
	insert into cluster_user (person_id, name) select person_id, '' from who
	on conflict (person_id) do nothing
), added as (
	insert into allocation_member (allocation_id, org_id, person_id, state, since)
	select id, org_id, person_id, 'wanted', clock_now() from who
	on conflict (allocation_id, person_id) do update
	   set state = 'wanted', since = clock_now()
	 where allocation_member.state = 'gone'
	returning allocation_id, org_id
), noted as (
	update allocation a set effect = coalesce(a.effect, 'members'),
	       effect_since = coalesce(a.effect_since, clock_now())
	  from added where a.id = added.allocation_id and a.state = 'active'
)
insert into job (kind, key, subject_id, org_id)
select 'allocation.members', 'allocation.members:' || allocation_id || ':' || nextval('job_occasion'),
       allocation_id, org_id from added;
