-- Cases to be decided, and decisions to be checked.
select d.id, a.id as application, a.reference, a.title, a.title_zh,
       coalesce(o.name_en, o.name_zh) as org_name, o.name_zh as org_name_zh, a.state,
       coalesce(d.recorded_at, a.state_since) as since,
       coalesce(d.decider, case_decider(a.id)) as decider, p.name as recorder_name,
       coalesce(d.recorded_by = berth_person(), false) as is_mine
  from application a
  join organisation o on o.id = a.org_id
  left join decision d on d.application_id = a.id and d.state = 'recorded'
  left join person p on p.id = d.recorded_by
 where a.state = 'decision'
 order by a.submitted_at, a.id
 limit 200;
