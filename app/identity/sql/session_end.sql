-- Signed out.
-- $1  session
update session set ended_at = now() where id = $1 and ended_at is null;
