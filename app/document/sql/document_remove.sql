-- Taken away; the row and its hash stay.
-- $1  document   $2  now
update document set removed_at = $2 where id = $1 and removed_at is null;
