-- Where the next reading begins: an hour before the last one ended, for what
-- is written late; a week back where there was none.
-- $1  cluster   $2  now, there
select coalesce(max(to_at) - interval '1 hour', $2::timestamptz - interval '7 days') as at
  from usage_batch where cluster = $1;
