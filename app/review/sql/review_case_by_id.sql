-- A case as its review reads it.
-- $1  application, or null   $2  an assignment of it, or null
\ir parts/review_case.sql
 where a.id = coalesce($1, (select application_id from assignment where id = $2))
   and a.state <> 'draft';
