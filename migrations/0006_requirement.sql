-- What each route asks of an application: questions, declarations and
-- documents by their names in the program, which has their texts.  What is
-- asked of some categories of organisations only names them.  A follow-up
-- names the question, and the answer to it, that raise it; without an answer
-- any will do.  Two are raised by the program's own sums (application_sums).
create table requirement (
	route_id      bigint not null references funding_route,
	kind          text not null check (kind in ('question', 'declaration', 'document')),
	name          text not null check (name ~ '^[a-z_0-9]{1,60}$'),
	is_required   boolean not null,
	categories    text[] check (cardinality(categories) > 0),
	if_question   text check (if_question ~ '^[a-z_0-9]{1,60}$'),
	if_answer     text check (if_answer ~ '^[a-z_0-9]{1,60}$'),
	number_max    bigint check (number_max > 0),    -- of a number; always a placeholder
	primary key (route_id, kind, name),
	constraint requirement_condition check (if_answer is null or if_question is not null),
	constraint requirement_bound check (number_max is null or kind = 'question')
);

-- Is it asked, of that category, where the other question is answered so?
create function requirement_applies(r requirement, category text, answer text) returns boolean
language sql immutable
as $$
	select (r.categories is null or category = any (r.categories))
	   and (r.if_question is null or (answer is not null
	        and (r.if_answer is null or r.if_answer = any (string_to_array(answer, ' ')))))
$$;

insert into requirement (route_id, kind, name, is_required, categories,
    if_question, if_answer, number_max)
select r.id, 'question', v.name, v.is_required, v.categories::text[],
       v.if_question, v.if_answer, v.number_max
  from funding_route r join (values
	('entity_description', '{poc,aiss,commercial}', true, null, null, null, null::bigint),
	('entity_description_zh', '{poc,aiss,commercial}', false, null, null, null, null),
	('contact2_name', '{aiss,commercial}', false, null, null, null, null),
	('contact2_title', '{aiss,commercial}', false, null, null, null, null),
	('contact2_email', '{aiss,commercial}', false, null, null, null, null),
	('contact2_phone', '{aiss,commercial}', false, null, null, null, null),
	('agent_used', '{aiss}', true, null, null, null, null),
	('agent_name', '{aiss}', true, null, 'agent_used', 'yes', null),
	('agent_fee', '{aiss}', true, null, 'agent_used', 'yes', null),
	('title', '{poc,aiss,commercial}', true, null, null, null, null),
	('title_zh', '{poc,aiss,commercial}', false, null, null, null, null),
	('summary_en', '{poc,aiss,commercial}', true, null, null, null, null),
	('summary_zh', '{poc,aiss,commercial}', false, null, null, null, null),
	('technology_area', '{poc,aiss,commercial}', true, null, null, null, null),
	('industry_sector', '{poc,aiss,commercial}', true, null, null, null, null),
	('deliverables', '{aiss}', true, null, null, null, null),
	('outcomes', '{poc,aiss}', true, null, null, null, null),
	('outcome_patents', '{aiss}', true, null, null, null, 100),
	('outcome_publications', '{aiss}', true, null, null, null, 500),
	('outcome_awards', '{aiss}', true, null, null, null, 100),
	('resubmission_of', '{aiss}', false, null, null, null, null),
	('resubmission_changes', '{aiss}', true, null, 'resubmission_of', null, null),
	('class_id', '{poc,aiss,commercial}', true, null, null, null, null),
	('cards', '{poc,aiss,commercial}', true, null, null, null, null),
	('months', '{poc,aiss,commercial}', true, null, null, null, null),
	('start_on', '{poc,aiss,commercial}', true, null, null, null, null),
	('storage_tb', '{aiss,commercial}', true, null, null, null, 500),
	('workload', '{poc,aiss,commercial}', true, null, null, null, null),
	('model_type', '{poc,aiss}', true, null, null, null, null),
	('parameters_bn', '{aiss}', true, null, null, null, 10000),
	('training_tokens', '{aiss}', true, null, null, null, null),
	('dataset_gb', '{aiss}', true, null, null, null, 1000000),
	('batch_size', '{aiss}', true, null, null, null, null),
	('precision', '{aiss}', true, null, null, null, null),
	('hours_needed', '{poc,aiss}', true, null, null, null, null),
	('basis', '{aiss}', true, null, null, null, null),
	('low_use_reason', '{poc,aiss}', true, null, 'low_use', 'yes', null),
	('work_schedule', '{aiss}', true, null, null, null, null),
	('prior_compute_use', '{poc,aiss}', false, null, null, null, null),
	('data_classification', '{poc,aiss,commercial}', true, null, null, null, null),
	('government_class', '{aiss,commercial}', true, '{government_department}', null, null, null),
	('personal_data', '{poc,aiss,commercial}', true, null, null, null, null),
	('personal_data_basis', '{poc,aiss,commercial}', true, null, 'personal_data', 'yes', null),
	('data_location', '{aiss,commercial}', true, null, null, null, null),
	('cross_border', '{aiss,commercial}', true, null, null, null, null),
	('dataset_rights', '{poc,aiss}', true, null, null, null, null),
	('ethics_safety', '{aiss}', false, null, null, null, null),
	('advantages', '{aiss}', true, null, null, null, null),
	('contribution_ai', '{aiss}', true, null, null, null, null),
	('contribution_growth', '{aiss}', true, null, null, null, null),
	('partnership', '{aiss}', false, null, null, null, null),
	('rd_staff_local', '{aiss}', true, null, null, null, null),
	('rd_staff_nonlocal', '{aiss}', true, null, null, null, 1000),
	('other_public_funding', '{aiss}', true, null, null, null, null),
	('funding_details', '{aiss}', true, null, 'other_public_funding', 'yes', null),
	('funding_amount', '{aiss}', true, null, 'other_public_funding', 'yes', 1000000000),
	('rate', '{aiss}', true, null, null, null, null),
	('exceptional_case', '{aiss}', true, null, 'rate_exceptional', 'yes', null)
	) v (name, routes, is_required, categories, if_question, if_answer, number_max)
    on r.code = any (v.routes::text[]);

-- Government departments have no business registration.
insert into requirement (route_id, kind, name, is_required, categories)
select r.id, 'document', v.name, v.is_required, v.categories::text[]
  from funding_route r join (values
	('proposal', '{aiss}', true, null),
	('team', '{aiss}', true, null),
	('track_record', '{aiss}', false, null),
	('finance', '{aiss}', true, null),
	('registration', '{poc,aiss,commercial}', true, '{local_university,rd_institute,ai_startup,sme,strategic_enterprise,other_enterprise}'),
	('startup', '{aiss}', true, '{ai_startup}'),
	('shareholding', '{aiss}', false, '{ai_startup,sme,strategic_enterprise,other_enterprise}'),
	('other', '{poc,aiss,commercial}', false, null)
	) v (name, routes, is_required, categories) on r.code = any (v.routes::text[]);

insert into requirement (route_id, kind, name, is_required)
select r.id, 'declaration', v.name, true
  from funding_route r join (values
	('declare_guide', '{aiss}'),
	('declare_truth', '{poc,aiss,commercial}'),
	('declare_consent', '{poc,aiss,commercial}'),
	('declare_funding', '{aiss}'),
	('declare_confidential', '{poc,aiss,commercial}'),
	('declare_law', '{poc,aiss,commercial}'),
	('declare_probity', '{poc,aiss,commercial}'),
	('declare_security', '{poc,aiss,commercial}'),
	('declare_authority', '{poc,aiss,commercial}')
	) v (name, routes) on r.code = any (v.routes::text[]);

-- A draft is begun, and sent, while its route takes applications.
create function application_route_open() returns trigger
language plpgsql set search_path = public
as $$
begin
	if not route_takes(new.route_id, clock_now()) then
		raise exception 'the route takes no applications now'
		    using errcode = 'BT006', constraint = 'route_closed';
	end if;
	if exists (select from funding_route r join organisation o on o.id = new.org_id
	    where r.id = new.route_id and o.category <> all (r.categories)) then
		raise exception 'the route is not for organisations of that category'
		    using errcode = 'BT006', constraint = 'route_category';
	end if;
	return new;
end
$$;
create trigger application_route_open before insert on application
	for each row execute function application_route_open();

-- The answers by their names, those in columns too, and the two sums that
-- conditions read (app/application/asked.h).
create function application_said(a application) returns jsonb
language sql stable set search_path = public
as $$
	select coalesce((select jsonb_object_agg(w.name, w.value) from application_answer w
	                  where w.application_id = a.id), '{}')
	    || jsonb_strip_nulls(jsonb_build_object('title', nullif(a.title, ''),
	       'title_zh', nullif(a.title_zh, ''), 'class_id', a.class_id, 'cards', a.cards,
	       'months', a.months, 'start_on', a.start_on, 'hours_needed', a.hours_needed,
	       'rate', a.rate_bp,
	       'low_use', case when round(a.hours_needed * 10000.0 / (24 * a.cards
	           * (term_last(a.start_on, a.months) - a.start_on + 1)))
	           between 1 and r.low_use_warn_bp - 1 then 'yes' else 'no' end,
	       'rate_exceptional', case when a.rate_bp > r.normal_rate_bp then 'yes' else 'no' end))
	  from funding_route r where r.id = a.route_id
$$;

-- What its route asks for is there, and what is there keeps to the limits.
create function application_complete() returns trigger
language plpgsql set search_path = public
as $$
declare
	said jsonb := application_said(new);
	category text;
	staff integer;
	r funding_route;
	lacking text;
begin
	select o.category, o.rd_employees_hk into category, staff
	  from organisation o where o.id = new.org_id;
	select * into r from funding_route where id = new.route_id;
	select q.kind || ' ' || q.name into lacking
	  from requirement q
	 where q.route_id = new.route_id and q.is_required
	   and requirement_applies(q, category, said ->> q.if_question)
	   and not case q.kind
	       when 'question' then said ? q.name
	       when 'document' then exists (select from document d where d.application_id = new.id
	           and d.kind = q.name and d.removed_at is null)
	       else exists (select from declaration d where d.application_id = new.id
	           and d.code = q.name) end
	 limit 1;
	if found then
		raise exception 'the route asks for the % too', lacking
		    using errcode = 'BT006', constraint = 'application_complete';
	end if;
	if new.cards > r.cards_max or new.months > r.months_max
	    or new.cards > (select cards_total from resource_class where id = new.class_id)
	    or new.start_on < clock_today() + r.lead_days_min
	    or term_last(new.start_on, new.months) > (select ends_on from scheme where id = r.scheme_id)
	    or coalesce(new.rate_bp, 0) > r.exceptional_rate_bp
	    or (said ->> 'rd_staff_local')::bigint > staff
	    or exists (select from requirement q where q.route_id = r.id
	         and case when q.number_max is not null
	                  then (said ->> q.name)::numeric > q.number_max end)
	    or (said ? 'resubmission_of' and not exists (select from application e
	         where e.org_id = new.org_id and e.reference = upper(said ->> 'resubmission_of'))) then
		raise exception 'more is asked for than the route gives'
		    using errcode = 'BT006', constraint = 'application_limits';
	end if;
	return new;
end
$$;

-- The next number of the prefix and year.  It takes the place of whatever
-- was written there.
create function application_number() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
	n integer;
	y integer := extract(year from clock_today());
	p text := (select prefix from funding_route where id = new.route_id);
begin
	insert into reference_series (prefix, year, last) values (p, y, 1)
	on conflict (prefix, year) do update set last = reference_series.last + 1
	returning last into n;
	new.reference := p || '-' || y || '-' || lpad(n::text, greatest(4, length(n::text)), '0');
	return new;
end
$$;
create trigger application_sent_1_open before update on application
	for each row when (old.state = 'draft' and new.state not in ('draft', 'withdrawn'))
	execute function application_route_open();
create trigger application_sent_2_complete before update on application
	for each row when (old.state = 'draft' and new.state not in ('draft', 'withdrawn'))
	execute function application_complete();
create trigger application_sent_3_number before update on application
	for each row when (old.state = 'draft' and new.state not in ('draft', 'withdrawn'))
	execute function application_number();
