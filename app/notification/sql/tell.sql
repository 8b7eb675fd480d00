-- Whoever a mail is for is told; see tell() in migrations/0005_record.sql.
-- $1  kind of mail   $2  who did it, null for nobody
-- $3  what it is about   $4  what stands in its holes
select tell($1, $2, $3::text::jsonb, $4::text::jsonb);
