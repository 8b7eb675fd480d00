-- An accepted offer, made by the legal moves, and the job that opens it.
-- :tag tells one from another.
select set_config('berth.centre', 'on', false) \g /dev/null
insert into person (email, name, password_hash, state)
select 'kill.' || n || '.' || :'tag' || '@example.test', 'Kill ' || n, '*', 'active'
  from generate_series(1, 4) n;
select id as p1 from person where email = 'kill.1.' || :'tag' || '@example.test' \gset
select id as p2 from person where email = 'kill.2.' || :'tag' || '@example.test' \gset
select id as p3 from person where email = 'kill.3.' || :'tag' || '@example.test' \gset
select id as p4 from person where email = 'kill.4.' || :'tag' || '@example.test' \gset
insert into organisation (category, name_en, ubi, employees_hk, rd_employees_hk, address_en, billing_address,
    contact_name, contact_phone, contact_email, created_at, created_by)
values ('other_enterprise', 'Kill ' || :'tag', lpad((20000000 + :tag)::text, 8, '0'), 5, 1, 'x', 'x',
    'x', '+85229999999', 'x@example.test', now(), :p1) returning id as org \gset
insert into membership (org_id, person_id, role, state, since)
values (:org, :p1, 'owner', 'active', now()), (:org, :p2, 'applicant', 'active', now());
insert into application (org_id, route_id, state, title, class_id, cards, months, start_on, rate_bp,
    hours_needed, created_by, created_at, updated_at, state_since)
select :org, s.id, 'draft', 'Kill', c.id, 1, 1, clock_today(), 7000, 100, :p1, now(), now(), now()
  from funding_route s, resource_class c where s.code = 'aiss' and c.gres_type = 'a800' returning id as app \gset
insert into application_answer (application_id, org_id, name, value)
select a.id, a.org_id, q.name, '1' from application a join requirement q on q.route_id = a.route_id
 where a.id = :app and q.kind = 'question' and q.is_required and q.name not in ('title', 'class_id', 'cards',
    'months', 'start_on', 'rate', 'hours_needed', 'resubmission_changes');
insert into document (org_id, application_id, kind, file_name, media_type, bytes, pages, sha256, uploaded_by, uploaded_at)
select a.org_id, a.id, q.name, q.name || '.pdf', 'application/pdf', 5, 1, sha256('%PDF-'), a.created_by, now()
  from application a join requirement q on q.route_id = a.route_id
 where a.id = :app and q.kind = 'document' and q.is_required;
insert into declaration (application_id, org_id, code, text_version, person_id, at)
select a.id, a.org_id, q.name, '1', a.created_by, now()
  from application a join requirement q on q.route_id = a.route_id
 where a.id = :app and q.kind = 'declaration';
update application set state = 'screening', submitted_at = now(),
    submitted_by = :p1, officer_id = :p3 where id = :app;
update application set state = 'technical_review' where id = :app;
update application set state = 'assessment' where id = :app;
update application set state = 'recommendation' where id = :app;
update application set state = 'decision' where id = :app;
insert into centre_role (person_id, role) values (:p3, 'recorder'), (:p4, 'checker');
insert into decision (application_id, state, decider, outcome, class_id, cards, months, start_on, rate_bp, cap_cents,
    conditions, meeting, recorded_by, recorded_at)
select :app, 'recorded', 'committee', 'approved', class_id, 1, 1, clock_today(), 7000, 100000, 'none', 'M1', :p3, now()
  from application where id = :app returning id as decision \gset
update decision set state = 'checked', checked_by = :p4, checked_at = now() where id = :decision;
update application set state = 'approved' where id = :app;
insert into offer (org_id, application_id, decision_id, state, reference, title, class_id, cards, months,
    first_day, last_day, rate_bp, cap_cents, conditions, price_book_id, terms_version, drafted_at)
select :org, :app, :decision, 'drafted', 'KILL-' || :'tag' || '-OFFER', 'Kill', d.class_id, 1, 1, clock_today(),
    clock_today() + 27, 7000, 100000, 'none', b.id, 'T1', now()
  from decision d, price_book b where d.id = :decision limit 1 returning id as offer \gset
update offer set state = 'issued', issued_by = :p4, issued_at = now(), valid_until = clock_today() + 30 where id = :offer;
update offer set state = 'accepted', answered_by = :p1, answered_at = now() where id = :offer;
insert into cluster_user (person_id, name) values (:p1, ''), (:p2, '');
insert into allocation (org_id, application_id, offer_id, reference, title, class_id, cards, first_day, last_day,
    account, state, state_since, effect, effect_since)
select :org, :app, :offer, 'KILL-' || :'tag', 'Kill', class_id, 1, first_day, last_day, 'kill-' || :'tag',
    'pending', now(), 'open', now() from offer where id = :offer returning id as allocation \gset
insert into allocation_member (allocation_id, org_id, person_id, state, since)
values (:allocation, :org, :p1, 'wanted', now()), (:allocation, :org, :p2, 'wanted', now());
insert into job (kind, key, subject_id, org_id)
values ('allocation.open', 'allocation.open:' || :allocation, :allocation, :org);
