-- Each job and day of an allocation, newest first.
-- $1  allocation
select day, job_id as job, user_name, max(cards) as cards,
       (array_agg(job_state order by revision desc))[1] as job_state,
       sum(seconds)::bigint as seconds, sum(card_seconds)::bigint as card_seconds
  from usage_segment
 where allocation_id = $1
 group by day, job_id, submitted_at, user_name
 order by day desc, job_id desc
 limit 500;
