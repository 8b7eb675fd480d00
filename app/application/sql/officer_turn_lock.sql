-- Turns are given out one at a time, until the transaction ends.
select pg_advisory_xact_lock(8, 0);
