-- Later once more; a wait that is no failure does not count as a try.
-- $1  job   $2  seconds to wait   $3  why, null when nothing failed
update job
   set state = 'queued', lease_until = null, last_error = $3,
       attempts = case when $3::text is null then 0 else attempts end,
       run_at = now() + $2::bigint * interval '1 second'
 where id = $1 and state = 'running';
