-- An assignment.
-- $1  assignment
\ir parts/assignment.sql
 where m.id = $1;
