-- Somebody joins, or joins again.
-- $1  organisation   $2  person   $3  role
insert into membership (org_id, person_id, role, state, since)
values ($1, $2, $3, 'active', clock_now())
on conflict (org_id, person_id) do update
   set role = excluded.role, state = 'active', since = excluded.since, ended_at = null;
