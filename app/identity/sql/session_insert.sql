-- A session; those who decide for others are signed out sooner when idle.
-- $1  person   $2  hash   $3  hours it lasts at most   $4  address   $5  agent
insert into session (person_id, token_hash, expires_at, idle, address, user_agent)
values ($1, $2, now() + $3::integer * interval '1 hour',
        case when exists (select from centre_role where person_id = $1)
             then interval '15 minutes' else interval '30 minutes' end, $4, left($5, 256));
