-- An invitation that has run out makes room for a new one.
-- $1  organisation   $2  e-mail
update invitation set withdrawn_at = clock_now()
 where org_id = $1 and email = $2 and accepted_at is null
   and withdrawn_at is null and expires_at <= clock_now();
