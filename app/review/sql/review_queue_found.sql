-- Cases under way that are looked for, in the order of review_queue.sql.
-- $1..$4  as there
-- $5  state, or null: all   $6  only what waits for this person, or null
-- $7  text that is looked for, or null
select (select count(*)::integer from (select from application f
         where f.state in ('screening', 'info_requested', 'technical_review',
                           'assessment', 'recommendation', 'decision')
           and ($5::text is null or f.state = $5)
           and ($6::bigint is null
                or (f.state in ('screening', 'info_requested') and f.officer_id = $6)
                or (f.state = 'assessment' and exists (select from assignment n
                    where n.application_id = f.id and n.person_id = $6
                      and n.state in ('assigned', 'cleared'))))
           and ($7::text is null or f.found_by like (select search_pattern($7)))
           and ((select berth_is_centre())
                or f.id = any ((select berth_noted('cases'))::bigint[]))
         limit 501) x) as total,
\ir parts/queue_row.sql
  from application b
 where b.state in ('screening', 'info_requested', 'technical_review',
                   'assessment', 'recommendation', 'decision')
   and (b.submitted_at, b.id) >
       (case when $1::timestamptz is null then '-infinity' else $1 end,
        case when $2::bigint is null then 0 else $2 end)
   and ($5::text is null or b.state = $5)
   and ($6::bigint is null
        or (b.state in ('screening', 'info_requested') and b.officer_id = $6)
        or (b.state = 'assessment' and exists (select from assignment n
            where n.application_id = b.id and n.person_id = $6
              and n.state in ('assigned', 'cleared'))))
   and ($7::text is null or b.found_by like (select search_pattern($7)))
   and ((select berth_is_centre())
        or b.id = any ((select berth_noted('cases'))::bigint[]))
 order by b.submitted_at, b.id limit $3::integer;
