-- A role in the centre is taken back.
-- $1  person   $2  role
delete from centre_role where person_id = $1 and role = $2;
