-- One request for a role.
-- $1  id
\ir parts/role_request.sql
 where q.id = $1;
