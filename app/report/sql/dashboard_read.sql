-- What awaits whom, in one row; each figure counts what the reader may see.
select a.drafts, a.screening, a.technical, a.assessment, a.recommendation, a.committee,
       (select count(*) from decision where state = 'recorded') as to_check,
       o.to_issue, o.to_accept, l.allocations, l.cards,
       coalesce(i.invoiced, 0)::bigint as invoiced, i.bills_draft, i.bills_checked,
       (select count(*) from job where state = 'dead') as jobs_dead,
       (select count(*) from assignment where person_id = berth_person()
           and state in ('assigned', 'cleared')) as my_assessments
  from (select count(*) filter (where state = 'draft') as drafts,
               count(*) filter (where state = 'screening') as screening,
               count(*) filter (where state = 'technical_review') as technical,
               count(*) filter (where state = 'assessment') as assessment,
               count(*) filter (where state = 'recommendation') as recommendation,
               count(*) filter (where state = 'committee') as committee
          from application) a,
       (select count(*) filter (where state = 'drafted') as to_issue,
               count(*) filter (where state = 'issued') as to_accept from offer) o,
       (select count(*) as allocations, coalesce(sum(cards), 0)::integer as cards
          from allocation where state = 'active') l,
       (select sum(net_cents) filter (where state = 'issued') as invoiced,
               count(*) filter (where state = 'draft') as bills_draft,
               count(*) filter (where state = 'checked') as bills_checked from invoice) i;
