-- Taken back.
-- $1  organisation   $2  invitation
update invitation set withdrawn_at = clock_now()
 where org_id = $1 and id = $2 and accepted_at is null and withdrawn_at is null;
