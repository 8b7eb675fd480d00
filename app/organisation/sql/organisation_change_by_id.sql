-- One request for a change.
-- $1  id
\ir parts/organisation_change.sql
 where c.id = $1;
