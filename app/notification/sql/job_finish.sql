-- It is done.
-- $1  job
update job
   set state = 'done', done_at = now(), lease_until = null, last_error = null
 where id = $1 and state = 'running';
