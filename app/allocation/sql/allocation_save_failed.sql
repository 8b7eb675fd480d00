-- The set-up was given up; an operator can have it tried again.
-- $1  allocation   $2  why, "code: what the cluster said"
with failed as (
	update allocation
	   set state = 'failed', state_since = clock_now(), effect = null,
	       effect_since = null, effect_error = $2
	 where id = $1 and state = 'provisioning'
	returning id, org_id
)
insert into audit_event (at, action, subject_id, org_id, detail)
select clock_now(), 'allocation.failed', id, org_id, jsonb_build_object('why', split_part($2, ':', 1))
  from failed;
