-- What awaits members of organisations, in one row.
-- $1  the organisations of the reader   $2  today
select g.org_name_en, g.org_name_zh, a.drafts, a.open, a.questions,
       q.question_id, q.question, q.question_reference, q.question_at, q.question_due,
       coalesce(o.to_accept, 0) as to_accept, o.offer_id, o.offer_reference, o.offer_until,
       coalesce(l.allocations, 0) as allocations, coalesce(l.cards, 0)::integer as cards,
       l.allocation_id, l.allocation_reference, l.allocation_ends,
       coalesce(i.invoiced, 0)::bigint as invoiced,
       i.invoice_id, i.invoice_number, i.invoice_due, coalesce(i.invoice_net, 0) as invoice_net
  from (select count(*) filter (where state = 'draft') as drafts,
               count(*) filter (where state in ('screening', 'info_requested', 'technical_review',
                                'assessment', 'recommendation', 'committee')) as open,
               count(*) filter (where state = 'info_requested') as questions
          from application where org_id = any ($1::bigint[])) a
  left join lateral (select b.id as question_id, b.reference as question_reference,
               case when length(r.question) > 400 then left(r.question, 400) || '…' else r.question end as question,
               r.asked_at as question_at, r.due_day as question_due
          from application b
         cross join lateral (select * from info_request
               where application_id = b.id order by id desc limit 1) r
         where b.state = 'info_requested' and b.org_id = any ($1)
         order by r.due_day, r.id desc limit 1) q on true
  left join lateral (select name_en as org_name_en, name_zh as org_name_zh
          from organisation where id = any ($1) order by id limit 1) g on true
  left join lateral (select count(*) over () as to_accept, id as offer_id,
               reference as offer_reference, valid_until as offer_until
          from offer where state = 'issued' and org_id = any ($1)
         order by valid_until, id limit 1) o on true
  left join lateral (select count(*) over () as allocations, sum(cards) over () as cards,
               id as allocation_id, reference as allocation_reference, last_day as allocation_ends
          from allocation where state = 'active' and org_id = any ($1)
         order by last_day, id limit 1) l on true
  left join lateral (select sum(invoiced) over () as invoiced, invoice_id, invoice_number,
               invoice_due, invoice_net
          from (select net_cents as invoiced, due_day,
                       case when due_day >= $2::date then id end as invoice_id,
                       case when due_day >= $2 then number end as invoice_number,
                       case when due_day >= $2 then due_day end as invoice_due,
                       case when due_day >= $2 then net_cents end as invoice_net
                  from invoice where state = 'issued' and org_id = any ($1)) v
         order by invoice_due, invoice_id limit 1) i on true;
