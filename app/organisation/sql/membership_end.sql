-- Somebody leaves; on the cluster, too, they are on their way out.
-- $1  organisation   $2  person
with ended as (
	update membership set state = 'ended', ended_at = clock_now()
	 where org_id = $1 and person_id = $2 and state = 'active'
	returning org_id, person_id
), leaving as (
	update allocation_member m set state = 'leaving', since = clock_now()
	  from ended e
	 where m.org_id = e.org_id and m.person_id = e.person_id and m.state in ('wanted', 'present')
	returning m.allocation_id, m.org_id
), asked as (
	insert into job (kind, key, subject_id, org_id)
	select 'allocation.members', 'allocation.members:' || allocation_id || ':' || nextval('job_occasion'),
	       allocation_id, org_id from leaving
)
select org_id from ended;
