-- Somebody joins, or joins again.  No row: they are a member already, whose
-- role an invitation does not change.
-- $1  organisation   $2  person   $3  role
insert into membership (org_id, person_id, role, state, since)
values ($1, $2, $3, 'active', clock_now())
on conflict (org_id, person_id) do update
   set role = excluded.role, state = 'active', since = excluded.since, ended_at = null
 where membership.state = 'ended';
