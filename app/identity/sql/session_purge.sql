-- Sessions that are long over; what was done in them is in the record.
-- $1  days that one is kept after its end
delete from session
 where least(ended_at, expires_at) < now() - $1 * interval '1 day';
