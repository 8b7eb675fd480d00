-- One request for a role, held until the end of the transaction.
-- $1  id
\ir parts/role_request.sql
 where q.id = $1
   for update of q;
