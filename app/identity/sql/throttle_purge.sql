-- Windows that are long over.
-- $1  seconds that a window is kept, from its start
delete from throttle where window_start < now() - $1 * interval '1 second';
