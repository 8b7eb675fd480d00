-- Links that nobody can use any more.
-- $1  days that one is kept after it expired
delete from email_token where expires_at < now() - $1 * interval '1 day';
