-- One more in the window that runs, and when that ends, by the portal's clock.
-- $1  what is limited   $2  seconds of a window
insert into throttle (key, window_start)
values ($1, date_bin($2 * interval '1 second', now(), timestamptz '2000-01-01'))
on conflict (key, window_start) do update set n = throttle.n + 1
returning n::bigint as n,
          window_start + $2 * interval '1 second' + (clock_now() - now()) as again;
