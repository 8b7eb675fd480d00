-- It cannot be delivered; an operator sees why at its job.
-- $1  message
update message set state = 'given_up' where id = $1 and state = 'queued';
