-- Cases under way, by the time they were submitted and never by choice.
-- $1, $2  submitted_at and id of the last row of the page before, or null
-- $3  rows at most   $4  in Chinese?
-- They come in the order of application_pending_idx, and the names are looked
-- up row by row: a join would read all that there are.
select a.id, a.reference, a.title, a.title_zh,
       (select case when $4::boolean then coalesce(o.name_zh, o.name_en)
               else coalesce(o.name_en, o.name_zh) end
          from organisation o where o.id = a.org_id) as org_name,
       (select f.name from person f where f.id = a.officer_id) as officer_name,
       a.state, a.submitted_at, a.state_since, a.waited_days, a.cards, a.months
  from (select * from application b
         where b.state in ('screening', 'info_requested', 'technical_review',
                           'assessment', 'recommendation', 'committee')
           and (b.submitted_at, b.id) >
               (case when $1::timestamptz is null then '-infinity' else $1 end,
                case when $2::bigint is null then 0 else $2 end)
           and ((select berth_is_centre())
                or b.id = any ((select berth_noted('cases'))::bigint[]))
         order by b.submitted_at, b.id limit $3::integer) a
 order by a.submitted_at, a.id;
