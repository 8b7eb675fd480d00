-- Who assesses a case, as far as the viewer may see them.
-- $1  application
\ir parts/assignment.sql
 where m.application_id = $1
 order by m.id;
