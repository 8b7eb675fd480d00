-- The job that has waited longest, leased to us; others pass it by.
-- $1  seconds of the lease
update job
   set state = 'running', attempts = attempts + 1,
       lease_until = now() + $1::integer * interval '1 second'
 where id = (select id from job
              where state = 'queued' and run_at <= now()
              order by run_at, id
              limit 1
                for update skip locked)
returning
\ir parts/job.sql
;
