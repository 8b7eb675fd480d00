-- Cases under way that are looked for, in the order of review_queue.sql.
-- $1  state, or null: all   $2  only what waits for this person, or null
-- $3  text that is looked for, or null
-- $4, $5  submitted_at and id of the last row of the page before, or null
-- $6  rows at most   $7  in Chinese?
select b.id, b.reference, b.title, b.title_zh,
       case when $7::boolean then coalesce(b.org_name_zh, b.org_name_en)
            else coalesce(b.org_name_en, b.org_name_zh) end as org_name,
       b.officer_name, b.state, b.submitted_at, b.state_since, b.waited_days,
       b.cards, b.months,
       (select count(*)::integer from (select from application f
         where f.state in ('screening', 'info_requested', 'technical_review',
                           'assessment', 'recommendation', 'committee')
           and ($1::text is null or f.state = $1)
           and ($2::bigint is null
                or (f.state in ('screening', 'info_requested') and f.officer_id = $2)
                or (f.state = 'assessment' and exists (select from assignment n
                    where n.application_id = f.id and n.person_id = $2
                      and n.state in ('assigned', 'cleared'))))
           and ($3::text is null or f.found_by like (select search_pattern($3)))
           and ((select berth_is_centre())
                or f.id = any ((select berth_noted('cases'))::bigint[]))
         limit 501) x) as total
  from application b
 where b.state in ('screening', 'info_requested', 'technical_review',
                   'assessment', 'recommendation', 'committee')
   and (b.submitted_at, b.id) >
       (case when $4::timestamptz is null then '-infinity' else $4 end,
        case when $5::bigint is null then 0 else $5 end)
   and ($1::text is null or b.state = $1)
   and ($2::bigint is null
        or (b.state in ('screening', 'info_requested') and b.officer_id = $2)
        or (b.state = 'assessment' and exists (select from assignment n
            where n.application_id = b.id and n.person_id = $2
              and n.state in ('assigned', 'cleared'))))
   and ($3::text is null or b.found_by like (select search_pattern($3)))
   and ((select berth_is_centre())
        or b.id = any ((select berth_noted('cases'))::bigint[]))
 order by b.submitted_at, b.id limit $6::integer;
