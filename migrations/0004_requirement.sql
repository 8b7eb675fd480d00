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
