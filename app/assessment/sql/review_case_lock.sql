-- The same, held until the end of the transaction.
-- $1  application
select a.id, a.org_id as org, h.scheme_id as scheme, a.officer_id as officer,
       a.submitted_by, a.reference, a.title, a.title_zh,
       coalesce(o.name_en, o.name_zh) as org_name, o.name_zh as org_name_zh, f.name as officer_name,
       a.state, a.reason, a.class_id as asked_class, a.cards as asked_cards,
       a.months as asked_months, a.start_on as asked_start, c.name as class_name,
       a.rate_bp as rate, a.hours_needed, a.submitted_at, a.state_since,
       a.waited_days,
       t.class_id as proposed_class_id, t.cards as proposed_cards,
       t.months as proposed_months, t.start_on as proposed_start,
       tc.name as proposed_class, t.note, t.capacity_left as proposed_left,
       t.at as reviewed_at, r.advice, r.reasons,
       h.normal_rate_bp as normal_rate, h.exceptional_rate_bp as exceptional_rate,
       h.cards_max, h.months_max, s.ends_on,
       s.envelope_cents - s.committed_cents as envelope_left,
       h.info_days, h.info_rounds_max, h.is_placeholder,
       (select count(*)::integer from info_request i
         where i.application_id = a.id) as info_rounds,
       m.id as my_assignment, m.state as my_state, d.id as decision_id, d.state as decision_state,
       d.outcome, d.class_id as decided_class_id, d.cards as decided_cards,
       d.months as decided_months, d.start_on as decided_start,
       dc.name as decided_class, d.rate_bp as decided_rate, d.cap_cents as cap,
       d.conditions, d.exception, d.meeting, d.remark, d.recorded_by,
       dp.name as recorder_name, d.recorded_at
  from application a
  join funding_route h on h.id = a.route_id
  left join scheme s on s.id = h.scheme_id
  left join organisation o on o.id = a.org_id
  left join person f on f.id = a.officer_id
  left join resource_class c on c.id = a.class_id
  left join technical_review t on t.application_id = a.id
  left join resource_class tc on tc.id = t.class_id
  left join recommendation r on r.application_id = a.id
  left join assignment m on m.application_id = a.id and m.person_id = berth_person()
  left join decision d on d.application_id = a.id and d.state <> 'returned'
  left join resource_class dc on dc.id = d.class_id
  left join person dp on dp.id = d.recorded_by
 where a.id = $1 and a.state <> 'draft'
   for update of a;
