-- A session; those who decide for others are signed out sooner when idle.
-- The lock waits for a change of the password or the state that is under way.
-- No row: that password does not let them in any more.
-- $1  person   $2  hash of the password that was right   $3  hash of the token
-- $4  hours it lasts at most   $5  address   $6  agent
insert into session (person_id, token_hash, expires_at, idle, address, user_agent)
select p.id, $3, now() + $4::integer * interval '1 hour',
       case when exists (select from centre_role where person_id = p.id)
            then interval '15 minutes' else interval '30 minutes' end, $5, left($6, 256)
  from person p
 where p.id = $1 and p.password_hash = $2 and p.state = 'active'
   for share of p;
