-- Facts to measure with: 5,000 applications a `scale`, 1,000 of them pending.
-- They are made by the moves that the triggers allow, so that every row is one
-- that the portal itself could have written.  Run by the owner of the tables.
\set ON_ERROR_STOP 1
set client_min_messages = warning;
begin;
select set_config('berth.centre', 'on', true) \g /dev/null

insert into person (email, name, password_hash, state)
select 'bench' || i || '@bench.test', 'Person ' || i, '-', 'active'
  from generate_series(1, 1000 * :scale) i;

insert into organisation (category, name_en, name_zh, ubi, employees_hk,
    rd_employees_hk, address_en, contact_name, contact_phone, contact_email,
    created_at, created_by)
select 'sme', 'Company ' || i || ' Limited', '公司' || i,
       lpad((10000000 + i)::text, 8, '0'), 40, 20, 'Hong Kong', 'Contact ' || i,
       '+85222345678', 'contact' || i || '@bench.test', now() - interval '1 year',
       (select id from person where email = 'owner@berth.test')
  from generate_series(1, 200 * :scale) i;

create temporary table fact on commit drop as
select i, o.ids[1 + i % array_length(o.ids, 1)] as org,
       now() - make_interval(mins => (5000 * :scale - i) * 60 / :scale) as at,
       -- Of fifty: ten pending, three drafts, the others at their end.
       (array['screening', 'screening', 'screening', 'screening', 'info_requested',
              'technical_review', 'technical_review', 'assessment',
              'recommendation', 'decision', 'draft', 'draft', 'draft',
              'withdrawn', 'withdrawn', 'lapsed', 'lapsed']
        || array_fill('ineligible'::text, array[9])
        || array_fill('rejected'::text, array[14])
        || array_fill('approved'::text, array[10]))[1 + i * 7 % 50] as aim
  from generate_series(1, 5000 * :scale) i,
       (select array_agg(id order by id) as ids from organisation
         where name_en like 'Company %') o;

insert into application (org_id, route_id, state, title, class_id, cards,
    months, start_on, rate_bp, hours_needed, created_by, created_at,
    updated_at, state_since)
select f.org, s.id, 'draft', 'A language model for trade ' || f.i, c.id,
       1 + f.i % 16, 1 + f.i % 12, clock_today() + 60, 7000, 20000,
       p.id, f.at, f.at, f.at
  from fact f, funding_route s, person p,
       (select id from resource_class where code = 'h800-80g') c
 where p.email = 'owner@berth.test' and s.code = 'aiss'
 order by f.i;
alter table fact add id bigint;
update fact f set id = a.id from application a
 where a.title = 'A language model for trade ' || f.i;
create index on fact (id);
analyze fact, application;

insert into application_answer (application_id, org_id, name, value)
select f.id, f.org, q.name, case when q.number_max is not null or q.name like 'rd_staff%' then '1' else
       'What the applicant wrote, some forty words of '
       'it, about the work that is to be done and the people who will do it.' end
  from fact f join application a on a.id = f.id
  join requirement q on q.route_id = a.route_id and q.kind = 'question' and q.is_required
 where q.name not in ('title', 'class_id', 'cards', 'months', 'start_on', 'rate',
       'hours_needed', 'resubmission_changes');
insert into document (org_id, application_id, kind, file_name, media_type,
    bytes, pages, sha256, uploaded_by, uploaded_at)
select f.org, f.id, q.name, q.name || '.pdf', 'application/pdf', 100000, 1,
       sha256(q.name::bytea), a.created_by, f.at
  from fact f join application a on a.id = f.id
  join requirement q on q.route_id = a.route_id and q.kind = 'document'
   and q.is_required and requirement_applies(q, 'sme', null);
insert into declaration (application_id, org_id, code, text_version, person_id, at)
select f.id, f.org, q.name, '1', a.created_by, f.at
  from fact f join application a on a.id = f.id
  join requirement q on q.route_id = a.route_id and q.kind = 'declaration';

-- The one way out of a draft, then the moves one after the other.
create temporary table step (n integer, before text, after text, aims text[])
    on commit drop;
insert into step values
	(2, 'screening', 'info_requested', '{info_requested,lapsed}'),
	(3, 'info_requested', 'lapsed', '{lapsed}'),
	(4, 'screening', 'ineligible', '{ineligible}'),
	(5, 'screening', 'technical_review', '{technical_review,assessment,recommendation,decision,approved,rejected}'),
	(6, 'technical_review', 'assessment', '{assessment,recommendation,decision,approved,rejected}'),
	(7, 'assessment', 'recommendation', '{recommendation,decision,approved,rejected}'),
	(8, 'recommendation', 'decision', '{decision,approved,rejected}'),
	(9, 'decision', 'approved', '{approved}'),
	(10, 'decision', 'rejected', '{rejected}'),
	(11, 'screening', 'withdrawn', '{withdrawn}');
update application a
   set state = 'screening', submitted_at = f.at, submitted_by = a.created_by,
       state_since = f.at,
       officer_id = (select id from person where email =
           case f.i % 2 when 0 then 'officer@berth.test' else 'officer2@berth.test' end)
  from fact f
 where f.id = a.id and f.aim <> 'draft';
-- No decision is needed to look at those that were decided.
alter table application disable trigger application_decided;
do $$
declare
	s record;
begin
	for s in select * from step order by n loop
		update application a
		   set state = s.after, state_since = f.at + interval '1 day',
		       reason = case when s.after in ('ineligible', 'rejected', 'withdrawn')
		           then 'As was said.' end
		  from fact f
		 where f.id = a.id and a.state = s.before and f.aim = any (s.aims);
		if s.after = 'info_requested' then
			insert into info_request (application_id, org_id, round,
			    question, asked_by, asked_at, due_day)
			select a.id, a.org_id, 1, 'Which data is the model trained on?',
			       a.officer_id, a.state_since, clock_today() + 14
			  from application a where a.state = 'info_requested';
		end if;
	end loop;
end
$$;
alter table application enable trigger application_decided;

insert into audit_event (at, person_id, action, subject_id, org_id, detail)
select f.at, null, e.action, f.id, f.org,
       (select jsonb_object(a.keys, a.keys) from action a where a.code = e.action)
  from fact f, unnest(array['application.create', 'application.save',
       'application.submit', 'application.pass', 'application.propose',
       'application.assign']) e (action)
 order by f.i;
commit;
vacuum analyze person, organisation, application, application_answer,
    document, audit_event;
select count(*) as applications, count(*) filter (where state in ('screening',
    'info_requested', 'technical_review', 'assessment', 'recommendation',
    'decision')) as pending
  from application, (select set_config('berth.centre', 'on', false)) x;
