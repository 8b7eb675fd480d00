-- From one state to another, only while it is in the first.
-- $1  application   $2  from   $3  to
-- $4  reason, null where there is none to give   $5  now
update application
   set state = $3, state_since = $5, updated_at = $5,
       reason = coalesce($4, reason)
 where id = $1 and state = $2;
