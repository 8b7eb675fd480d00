-- Signed out there.
-- $1  session   $2  whose it is
update session set ended_at = now()
 where id = $1 and person_id = $2 and ended_at is null;
