-- The requests for a change that wait, the oldest first.
-- $1  after this one, or null  $2  at most
\ir parts/organisation_change.sql
 where c.state = 'asked' and c.id > coalesce($1, 0)
 order by c.id
 limit $2;
