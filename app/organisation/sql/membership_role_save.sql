-- A member gets another role; what they use on the cluster stays theirs.
-- $1  organisation   $2  person   $3  role
update membership set role = $3
 where org_id = $1 and person_id = $2 and state = 'active';
