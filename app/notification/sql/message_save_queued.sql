-- An operator has it tried again.
-- $1  message
update message set state = 'queued' where id = $1 and state = 'given_up';
