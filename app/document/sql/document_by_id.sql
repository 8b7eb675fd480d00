-- One document that is there.
-- $1  document
select id, org_id, application_id, kind, file_name, bytes, pages, sha256,
       uploaded_by, uploaded_at
  from document
 where id = $1 and removed_at is null;
