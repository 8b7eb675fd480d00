-- An administrator asks for a role for somebody.
-- $1  person   $2  role   $3  reason   $4  by whom   $5  now
insert into role_request (person_id, role, reason, state, asked_by, asked_at)
values ($1, $2, $3, 'asked', $4, $5)
returning id;
