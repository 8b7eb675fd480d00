-- It has left; what it said of tokens goes.
-- $1  message
update message set state = 'sent', sent_at = now(), args = '{}' where id = $1 and state = 'queued';
