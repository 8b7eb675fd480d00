-- A document and, beside it, its bytes.
-- $1  organisation   $2  application   $3  kind     $4  file name
-- $5  content        $6  SHA-256       $7  person   $8  now        $9  pages
with d as (
	insert into document (org_id, application_id, kind, file_name,
	    media_type, bytes, pages, sha256, uploaded_by, uploaded_at)
	values ($1, $2, $3, $4, 'application/pdf', length($5::bytea), $9, $6, $7, $8)
	returning id
), c as (
	insert into document_content (document_id, org_id, content)
	select d.id, $1, $5 from d
)
select id from d;
