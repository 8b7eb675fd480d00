-- Each job and day of an allocation, newest first.
-- $1  allocation
select u.day, u.job_id as job, u.user_name, max(u.cards) as cards,
       (array_agg(u.job_state order by u.revision desc))[1] as job_state,
       sum(u.seconds)::bigint as seconds, sum(u.card_seconds)::bigint as card_seconds,
       bool_or(b.is_made_up) as is_made_up
  from usage_segment u
  join usage_batch b on b.id = u.batch_id
 where u.allocation_id = $1
 group by u.day, u.job_id, u.submitted_at, u.user_name
 order by u.day desc, u.job_id desc
 limit 500;
