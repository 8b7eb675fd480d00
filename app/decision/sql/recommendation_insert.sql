-- What the secretariat recommends to whoever decides.
-- $1  application   $2  person   $3  advice   $4  reasons
-- $5  mean total in tenths   $6  now   $7  moderation, or null
insert into recommendation (application_id, person_id, advice, reasons, total_tenths, at, moderation)
values ($1, $2, $3, $4, $5, $6, $7);
