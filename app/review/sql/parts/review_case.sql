-- What is read of a case: struct review_case.
select a.id, a.org_id as org, h.id as route, h.scheme_id as scheme, a.officer_id as officer,
       a.submitted_by, a.reference, a.title, a.title_zh,
       coalesce(o.name_en, o.name_zh) as org_name, o.name_zh as org_name_zh, f.name as officer_name,
       a.state, a.reason, a.class_id as asked_class, a.cards as asked_cards,
       a.months as asked_months, a.start_on as asked_start, c.name as class_name,
       a.rate_bp as rate, a.hours_needed, a.submitted_at, a.state_since,
       a.waited_days,
       t.class_id as proposed_class_id, t.cards as proposed_cards,
       t.months as proposed_months, t.start_on as proposed_start,
       tc.name as proposed_class, t.note, t.capacity_left as proposed_left,
       t.at as reviewed_at,
       route_steps(h.id) as steps, y.decider,
       route_decides_up_to(h.id, y.decider) as decides_up_to,
       h.normal_rate_bp as normal_rate, h.exceptional_rate_bp as exceptional_rate,
       h.cards_max, h.months_max, s.ends_on,
       s.envelope_cents - s.committed_cents as envelope_left,
       h.info_days, h.info_rounds_max, h.is_placeholder,
       (select count(*)::integer from info_request i
         where i.application_id = a.id) as info_rounds
  from application a
  join funding_route h on h.id = a.route_id
  cross join lateral (select case_decider(a.id) as decider) y
  left join scheme s on s.id = h.scheme_id
  left join organisation o on o.id = a.org_id
  left join person f on f.id = a.officer_id
  left join resource_class c on c.id = a.class_id
  left join technical_review t on t.application_id = a.id
  left join resource_class tc on tc.id = t.class_id
