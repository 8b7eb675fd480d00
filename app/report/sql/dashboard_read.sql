-- What awaits whom, in one row.  Of organisations, those that the reader
-- belongs to are counted; of the centre's work, what the reader may see.
-- $1  the organisations of the reader
select m.drafts, m.open, m.questions, q.question_id, q.question, q.question_reference,
       q.question_at, q.question_due, g.org_name_en, g.org_name_zh,
       a.screening, a.technical, a.assessment, a.recommendation, a.committee,
       (select count(*) from decision where state = 'recorded') as to_check,
       (select count(*) from offer where state = 'drafted') as to_issue,
       (select count(*) from offer where state = 'issued' and org_id = any ($1::bigint[])) as to_accept,
       l.allocations, l.cards, coalesce(v.invoiced, 0)::bigint as invoiced,
       (select count(*) from invoice where state = 'draft') as bills_draft,
       (select count(*) from invoice where state = 'checked') as bills_checked,
       (select count(*) from job where state = 'dead') as jobs_dead,
       (select count(*) from assignment where person_id = berth_person()
           and state in ('assigned', 'cleared')) as my_assessments,
       o.offer_id, o.offer_reference, o.offer_until,
       e.allocation_id, e.allocation_reference, e.allocation_ends,
       d.invoice_id, d.invoice_number, d.invoice_due, coalesce(d.invoice_net, 0) as invoice_net
  from (select count(*) filter (where state = 'draft') as drafts,
               count(*) filter (where state in ('screening', 'info_requested', 'technical_review',
                                'assessment', 'recommendation', 'committee')) as open,
               count(*) filter (where state = 'info_requested') as questions
          from application where org_id = any ($1)) m
  cross join (select count(*) filter (where state = 'screening') as screening,
               count(*) filter (where state = 'technical_review') as technical,
               count(*) filter (where state = 'assessment') as assessment,
               count(*) filter (where state = 'recommendation') as recommendation,
               count(*) filter (where state = 'committee') as committee
          from application
         where state in ('screening', 'technical_review', 'assessment', 'recommendation', 'committee')) a
  cross join (select count(*) as allocations, coalesce(sum(cards), 0)::integer as cards
          from allocation where state = 'active' and org_id = any ($1)) l
  cross join (select sum(net_cents) as invoiced
          from invoice where state = 'issued' and org_id = any ($1)) v
  left join lateral (select name_en as org_name_en, name_zh as org_name_zh
          from organisation where id = any ($1) order by id limit 1) g on true
  left join lateral (select a.id as question_id, a.reference as question_reference, r.question,
               r.asked_at as question_at, r.due_day as question_due
          from application a join info_request r on r.application_id = a.id
         where a.state = 'info_requested' and a.org_id = any ($1)
         order by r.due_day, r.id desc limit 1) q on true
  left join lateral (select id as offer_id, reference as offer_reference, valid_until as offer_until
          from offer where state = 'issued' and org_id = any ($1)
         order by valid_until, id limit 1) o on true
  left join lateral (select id as allocation_id, reference as allocation_reference, last_day as allocation_ends
          from allocation where state = 'active' and org_id = any ($1)
         order by last_day, id limit 1) e on true
  left join lateral (select id as invoice_id, number as invoice_number, due_day as invoice_due, net_cents as invoice_net
          from invoice where state = 'issued' and due_day >= clock_today() and org_id = any ($1)
         order by due_day, id limit 1) d on true;
