-- What is read of a decision: struct decision.
select d.id, d.application_id as application, d.state, d.decider, d.outcome,
       d.class_id as class, d.cards, d.months, d.start_on, c.name as class_name,
       d.rate_bp as rate, d.cap_cents as cap, d.conditions, d.exception,
       d.meeting, d.remark, d.recorded_by, p.name as recorder_name,
       d.recorded_at
  from decision d
  join person p on p.id = d.recorded_by
  left join resource_class c on c.id = d.class_id
