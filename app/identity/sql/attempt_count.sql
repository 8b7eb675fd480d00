-- Count an attempt in this quarter of an hour.
-- $1  what is limited
insert into throttle (key, window_start)
values ($1, date_bin('15 minutes', now(), timestamptz '2000-01-01'))
on conflict (key, window_start) do update set n = throttle.n + 1
returning n::bigint as n;
