-- Where the next reading begins: an hour before the last one ended, for what
-- is written late; a week back where there was none.
-- $1  cluster
select coalesce(max(to_at) - interval '1 hour', now() - interval '7 days') as at
  from usage_batch where cluster = $1;
