-- The small lists around a case, in one answer; `kind` says which.
-- $1  application   $2, $3  first and last day that capacity is asked for
-- $4  in Chinese?   $5  its organisation
with answers as (
	select 'answer' as kind, null::bigint as id, name, value as text,
	       null as who, null::timestamptz as at, 0 as n, 0 as m, 0 as k,
	       false as flag, 0::bigint as place
	  from application_answer where application_id = $1
), documents as (
	select 'document', id, kind, file_name, null, uploaded_at, bytes, 0, 0,
	       false, id
	  from document where application_id = $1 and removed_at is null
), requests as (
	select 'request', r.id, null, r.question, p.name, r.asked_at, r.round,
	       r.due_day - date '2000-01-01', 0, false, r.id
	  from info_request r join person p on p.id = r.asked_by
	 where r.application_id = $1
), responses as (
	select 'response', r.request_id, null, r.answer, p.name, r.answered_at,
	       0, 0, 0, false, r.request_id
	  from info_response r join person p on p.id = r.answered_by
	 where r.application_id = $1
), events as (
	select 'event', e.id, e.action, e.detail, p.name, e.at, 0, 0, 0, false,
	       e.id
	  from audit_event e left join person p on p.id = e.person_id
	 where e.org_id = $5 and e.subject_id = $1
	   and e.action like 'application.%'
), assignments as (
	select 'assignment', a.id, a.state, a.statement, p.name, a.declared_at,
	       0, 0, 0, a.person_id = berth_person(), a.id
	  from assignment a join person p on p.id = a.person_id
	 where a.application_id = $1
), scores as (
	select 'score', s.assignment_id,
	       case when $4 then c.name_zh else c.name_en end, s.comment, null,
	       null::timestamptz, s.score, c.weight, 0, c.is_placeholder,
	       c.position::bigint
	  from score s
	  join assignment a on a.id = s.assignment_id
	  join criterion c on c.rubric_id = s.rubric_id and c.code = s.criterion
	 where a.application_id = $1
), criteria as (
	select 'criterion', null::bigint, c.code,
	       case when $4 then c.name_zh else c.name_en end,
	       case when $4 then c.covers_zh else c.covers_en end,
	       null::timestamptz, c.weight, 0, 0, c.is_placeholder,
	       c.position::bigint
	  from rubric r join criterion c on c.rubric_id = r.id
	 where r.is_active
), rubrics as (
	select 'rubric', r.pass_each::bigint, r.code, null, null, null::timestamptz,
	       r.score_max, r.pass_total, r.pass_each, false,
	       r.moderate_range::bigint
	  from rubric r where r.is_active
), classes as (
	select 'class', c.id, c.code, c.name, null, null::timestamptz,
	       capacity_left(c.id, $2, $3), c.cards_total, 0, false, c.id
	  from resource_class c where c.is_offered
), candidates as (
	select 'candidate', p.id, null, p.name, null, null::timestamptz, 0, 0, 0,
	       false, p.id
	  from person p join centre_role cr on cr.person_id = p.id
	 where cr.role = 'assessor' and p.state = 'active'
	   and current_setting('berth.centre', true) = 'on'
	   and not exists (select from case_part cp
	       join case_conflict cc on cc.part = 'assess' and cc.other = cp.part
	        where cp.application_id = $1 and cp.person_id = p.id)
	   and not exists (select from assignment a
	        where a.application_id = $1 and a.person_id = p.id)
), blind as (
	select 'blind', null::bigint, null, null, null, null::timestamptz,
	       count(*) filter (where state <> 'recused')::integer,
	       count(*) filter (where state = 'scored')::integer,
	       (select assessors_min from rubric where is_active), false, 0::bigint
	  from assignment where application_id = $1
), all_papers as (
	select * from answers union all select * from documents
	union all select * from requests union all select * from responses
	union all select * from events union all select * from assignments
	union all select * from scores union all select * from criteria
	union all select * from rubrics union all select * from classes
	union all select * from candidates union all select * from blind
)
select kind, id, name, text, who, at, n, m,
       case when kind = 'rubric' then place::integer else k end as k, flag
  from all_papers order by kind, place, name;
