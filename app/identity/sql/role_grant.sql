-- A role in the centre; sessions that run get the shorter idle time.
-- $1  person   $2  role   $3  by whom, null for the command line
with shorter as (
	update session set idle = least(idle, interval '15 minutes')
	 where person_id = $1 and ended_at is null
)
insert into centre_role (person_id, role, granted_by) values ($1, $2, $3)
on conflict do nothing;
