-- The requests for roles that wait, the oldest first.
-- $1  at most
\ir parts/role_request.sql
 where q.state = 'asked'
 order by q.id
 limit $1;
