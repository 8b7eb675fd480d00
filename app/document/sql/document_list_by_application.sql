-- The documents that are there, without their bytes.
-- $1  application
\ir parts/document.sql
   and application_id = $1
 order by id limit 100;
