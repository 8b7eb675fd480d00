-- A request for a change is verified, refused or taken back.
-- $1  id   $2  state   $3  by whom   $4  now   $5  why it is refused
update organisation_change set state = $2, decided_by = $3, decided_at = $4, remark = $5
 where id = $1;
