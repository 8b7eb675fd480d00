-- One link more.
-- $1  position   $2  event   $3  hash
insert into audit_link (position, event_id, hash) values ($1, $2, $3);
