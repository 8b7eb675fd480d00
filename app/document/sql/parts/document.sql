-- What is read of a document that is there, without its bytes: struct document.
select id, org_id, application_id, kind, file_name, bytes, pages, sha256,
       uploaded_by, uploaded_at
  from document
 where removed_at is null
