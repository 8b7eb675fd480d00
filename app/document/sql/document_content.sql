-- What a download needs: the case it belongs to, its name, its bytes.
-- $1  document
select d.application_id as application, d.file_name, c.content
  from document d join document_content c on c.document_id = d.id
 where d.id = $1 and d.removed_at is null;
