-- The application of an organisation that has a reference.
-- $1  organisation   $2  reference
select id from application where org_id = $1 and reference = upper($2);
