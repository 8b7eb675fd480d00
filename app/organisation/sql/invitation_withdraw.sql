-- Taken back.
-- $1  invitation
update invitation set withdrawn_at = clock_now()
 where id = $1 and accepted_at is null and withdrawn_at is null;
