-- An operator has it tried again, at once and from the first try.
-- $1  job
update job set state = 'queued', attempts = 0, run_at = now()
 where id = $1 and state = 'dead'
returning
\ir parts/job.sql
;
