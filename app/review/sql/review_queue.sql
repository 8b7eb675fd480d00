-- Cases under way, by the time they were submitted and never by choice.
-- $1, $2  submitted_at and id of the last row of the page before, or null
-- $3  rows at most   $4  in Chinese?
-- They come in the order of application_pending_idx.
select 0 as total,
\ir parts/queue_row.sql
  from application b
 where b.state in ('screening', 'info_requested', 'technical_review',
                   'assessment', 'recommendation', 'decision')
   and (b.submitted_at, b.id) >
       (case when $1::timestamptz is null then '-infinity' else $1 end,
        case when $2::bigint is null then 0 else $2 end)
   and ((select berth_is_centre())
        or b.id = any ((select berth_noted('cases'))::bigint[]))
 order by b.submitted_at, b.id limit $3::integer;
