-- One allocation.
-- $1  id
\ir parts/allocation.sql
 where a.id = $1;
