-- The documents that are there, without their bytes.
-- $1  application
select id, org_id, application_id, kind, file_name, bytes, pages, sha256,
       uploaded_by, uploaded_at
  from document
 where application_id = $1 and removed_at is null
 order by id limit 100;
