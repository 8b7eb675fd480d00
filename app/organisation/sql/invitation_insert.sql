-- An invitation; it keeps the name of the organisation as it was said, since
-- who holds it may not see the organisation yet.
-- $1  organisation   $2  name   $3  e-mail   $4  role   $5  hash   $6  by
-- $7  days
insert into invitation (org_id, org_name, email, role, token_hash, invited_by, created_at, expires_at)
values ($1, $2, $3, $4, $5, $6, clock_now(), clock_now() + $7::integer * interval '1 day');
