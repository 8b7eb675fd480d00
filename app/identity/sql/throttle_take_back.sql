-- One less in the window that runs.
-- $1  what is limited   $2  seconds of a window
update throttle set n = greatest(n - 1, 0)
 where key = $1
   and window_start = date_bin($2 * interval '1 second', now(), timestamptz '2000-01-01');
