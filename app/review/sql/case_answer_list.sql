-- The answers of a case that the viewer may see.
-- $1  application
select name, value from application_answer where application_id = $1 order by name;
