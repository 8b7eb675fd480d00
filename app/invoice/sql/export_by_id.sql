-- The bytes of a batch.
-- $1  batch
select content, to_char(month, 'YYYY-MM') as month from export_batch where id = $1;
