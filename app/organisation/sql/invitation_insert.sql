-- An invitation.
-- $1  organisation   $2  e-mail   $3  role   $4  hash   $5  by   $6  days
insert into invitation (org_id, email, role, token_hash, invited_by, created_at, expires_at)
values ($1, $2, $3, $4, $5, clock_now(), clock_now() + $6::integer * interval '1 day');
