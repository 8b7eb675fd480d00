-- The set-up was given up; an operator can have it tried again.  They are
-- told, and so is the organisation.
-- $1  allocation   $2  why, "code: what the cluster said"
-- $3  where the portal is
with failed as (
	update allocation
	   set state = 'failed', state_since = clock_now(), effect = null,
	       effect_since = null, effect_error = $2
	 where id = $1 and state = 'provisioning'
	returning id, org_id, reference
), noted as (
	insert into audit_event (at, action, subject_id, org_id, detail)
	select clock_now(), 'allocation.failed', id, org_id,
	       jsonb_build_object('why', split_part($2, ':', 1))
	  from failed
)
select tell(mail, null, jsonb_build_object('subject', id, 'org', org_id, 'url', $3::text),
       jsonb_build_object('reference', reference))
  from failed, unnest(array['allocation_failed', 'allocation_late']) mail;
