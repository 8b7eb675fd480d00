-- Leases that ran out: whoever held them has died.
update job set state = 'queued', lease_until = null,
       last_error = 'the process that worked on it ended'
 where state = 'running' and lease_until < now();
