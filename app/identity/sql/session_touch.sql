-- The session was used; called at most once a minute for each.
-- $1  session
update session set last_seen_at = now() where id = $1 and ended_at is null;
