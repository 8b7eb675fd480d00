-- From one state to another, only while it is in the first.  Days that it
-- waited for the applicant are counted when that ends.
-- $1  application   $2  from   $3  to
-- $4  reason, null where there is none to give   $5  now
update application
   set state = $3, state_since = $5, updated_at = $5,
       reason = coalesce($4, reason),
       waited_days = waited_days + case when state = 'info_requested'
           then ($5::timestamptz at time zone 'Asia/Hong_Kong')::date
               - (state_since at time zone 'Asia/Hong_Kong')::date else 0 end
 where id = $1 and state = $2;
