-- The evidence of a request, to be read.
-- $1  the request
select file_name, content from organisation_change_evidence where change_id = $1;
