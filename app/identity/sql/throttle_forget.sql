-- What was counted is forgotten.
-- $1  what is limited
delete from throttle where key = $1;
