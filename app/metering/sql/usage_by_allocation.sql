-- Each job and day of an allocation, newest first.
-- $1  allocation   $2, $3  from the first to the last day, or null
-- $4, $5, $6  older than this day, job and submission, or null
-- $7  rows at most
select u.day, u.job_id as job, u.submitted_at,
       (array_agg(u.user_name order by u.revision desc))[1] as user_name,
       max(u.cards) as cards,
       (array_agg(u.job_state order by u.revision desc))[1] as job_state,
       sum(u.seconds)::bigint as seconds, sum(u.card_seconds)::bigint as card_seconds,
       bool_or(b.is_made_up) as is_made_up
  from usage_segment u
  join usage_batch b on b.id = u.batch_id
 where u.allocation_id = $1
   and u.day between coalesce($2::date, '-infinity')
                 and least($3::date, $4::date, 'infinity')
   and ($4::date is null
        or (u.day, u.job_id, u.submitted_at)
           < ($4::date, $5::bigint, $6::timestamptz))
 group by u.day, u.job_id, u.submitted_at
 order by u.day desc, u.job_id desc, u.submitted_at desc
 limit $7::integer;
