-- Taken up.
-- $1  invitation   $2  person
update invitation set accepted_at = clock_now(), accepted_by = $2
 where id = $1 and accepted_at is null and withdrawn_at is null;
