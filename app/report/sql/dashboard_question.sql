-- What is asked of members' organisations, the first to lapse; no row when
-- nothing is.
-- $1  the organisations of the reader
select b.id, b.reference, r.asked_at as at, r.due_day as due,
       case when length(r.question) > 400 then left(r.question, 400) || '…' else r.question end as question
  from application b
 cross join lateral (select id, question, asked_at, due_day from info_request
       where application_id = b.id order by id desc limit 1) r
 where b.state = 'info_requested' and b.org_id = any ($1::bigint[])
 order by r.due_day, r.id desc limit 1;
