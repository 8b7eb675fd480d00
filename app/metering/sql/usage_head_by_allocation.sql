-- An allocation and all its card-time.
-- $1  allocation
select a.id as allocation, a.reference, a.title, a.title_zh, c.name as class_name, a.cards,
       a.first_day, a.last_day,
       coalesce(sum(u.card_seconds), 0)::bigint as used,
       coalesce(sum(u.card_seconds) filter (where t.is_made_up), 0)::bigint as made_up,
       count(distinct (u.job_id, u.submitted_at))
            filter (where u.job_id is not null) as jobs,
       (select max(b.read_at) from usage_batch b) as read_at
  from allocation a
  join resource_class c on c.id = a.class_id
  left join usage_segment u on u.allocation_id = a.id
  left join usage_batch t on t.id = u.batch_id
 where a.id = $1
 group by a.id, c.name;
