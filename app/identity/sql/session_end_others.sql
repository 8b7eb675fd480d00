-- Signed out everywhere but there.
-- $1  person   $2  the session that goes on, or null
update session set ended_at = now()
 where person_id = $1 and ended_at is null and id is distinct from $2;
