-- A request for a role is given, refused or taken back.
-- $1  id   $2  state   $3  by whom   $4  now
update role_request set state = $2, decided_by = $3, decided_at = $4
 where id = $1;
