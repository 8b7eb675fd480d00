-- All card-time of an allocation.
-- $1  allocation
select coalesce(sum(card_seconds), 0)::bigint as card_seconds,
       count(distinct (job_id, submitted_at)) as jobs,
       (select max(read_at) from usage_batch) as read_at
  from usage_segment
 where allocation_id = $1;
