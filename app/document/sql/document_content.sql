-- The bytes, for a download.
-- $1  document
select content from document_content where document_id = $1;
