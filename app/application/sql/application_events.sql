-- What happened to an application, as far as it is named.
-- $1  application   $2  actions
select at, action from audit_event
 where subject_id = $1 and action = any ($2::text[])
 order by id limit 200;
