-- For operators to look at.
-- $1  job   $2  why
update job set state = 'dead', lease_until = null, last_error = $2
 where id = $1 and state = 'running';
