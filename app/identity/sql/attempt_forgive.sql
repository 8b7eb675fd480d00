-- The right password came: slips of the account are forgotten, and this
-- attempt does not count for where it came from.
-- $1  key of the account   $2  key of the address
with account as (delete from throttle where key = $1)
update throttle set n = greatest(n - 1, 0)
 where key = $2
   and window_start = date_bin('15 minutes', now(), timestamptz '2000-01-01');
