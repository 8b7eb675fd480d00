-- Screening, technical review, conflicts, scores, recommendation, decision
-- (rules/states.md 1, rules/assessment.md, rules/integrity.md).

-- Who did what on a case, and which two parts one person may never hold.
create table case_part (
	application_id  bigint not null references application,
	person_id       bigint not null references person,
	part            text not null check (part in ('submit', 'screen', 'technical',
	                'assess', 'recommend', 'record', 'check', 'issue',
	                'prepare_invoice', 'check_invoice', 'reconcile')),
	at              timestamptz not null,
	primary key (application_id, person_id, part)
);
create table case_conflict (
	part   text not null,
	other  text not null,
	primary key (part, other)
);
insert into case_conflict (part, other)
select a, b from (values
	('screen', 'assess'), ('screen', 'check'), ('assess', 'check'),
	('technical', 'assess'), ('technical', 'check'),
	('recommend', 'record'), ('recommend', 'check'), ('record', 'check'),
	('record', 'issue'), ('check', 'issue'),
	('prepare_invoice', 'check_invoice'), ('prepare_invoice', 'reconcile'),
	('check_invoice', 'reconcile'),
	('submit', 'screen'), ('submit', 'technical'), ('submit', 'assess'),
	('submit', 'recommend'), ('submit', 'record'), ('submit', 'check'),
	('submit', 'issue'), ('submit', 'prepare_invoice'),
	('submit', 'check_invoice'), ('submit', 'reconcile')) v (a, b);
insert into case_conflict (part, other) select other, part from case_conflict;

create function case_segregation() returns trigger
language plpgsql set search_path = public
as $$
declare
	held text;
begin
	-- Two people taking conflicting parts are let through one at a time.
	perform pg_advisory_xact_lock(7, new.application_id::int);
	select p.part into held
	  from case_part p join case_conflict c on c.part = new.part and c.other = p.part
	 where p.application_id = new.application_id and p.person_id = new.person_id
	 limit 1;
	if found then
		raise exception 'who did "%" on this case may not do "%"', held, new.part
		    using errcode = 'BT005', constraint = 'case_segregation';
	end if;
	return new;
end
$$;
create trigger case_segregation before insert on case_part
	for each row execute function case_segregation();
create trigger case_part_fixed before update or delete on case_part
	for each row execute function append_only();

-- Officers take cases in turn, not by choice (rules/integrity.md 2): whoever has had
-- the fewest, and of those the one who has waited longest.
create table officer_turn (
	person_id  bigint primary key references person,
	turns      bigint not null default 0,
	last_at    timestamptz
);

create table technical_review (
	application_id  bigint primary key references application,
	reviewer_id     bigint not null references person,
	class_id        bigint not null references resource_class,
	cards           integer not null check (cards > 0),
	months          integer not null check (months > 0),
	start_on        date not null,
	note            clean_text not null check (length(note) between 1 and 4000),
	capacity_left   integer not null,       -- cards, in that term, when proposed
	at              timestamptz not null
);
create trigger technical_review_fixed before update or delete on technical_review
	for each row execute function append_only();

create table assignment (
	id              bigint generated always as identity primary key,
	application_id  bigint not null references application,
	person_id       bigint not null references person,
	state           text not null,
	statement       clean_text,                   -- what was declared
	declared_at     timestamptz,
	scored_at       timestamptz,
	assigned_by     bigint not null references person,
	assigned_at     timestamptz not null,
	unique (application_id, person_id)
);
create index assignment_person_idx on assignment (person_id, state);
create index assignment_held_idx on assignment (declared_at, id) where state = 'held';
create trigger assignment_move before insert or update on assignment
	for each row execute function state_guard('assignment');

create table score (
	assignment_id  bigint not null references assignment,
	rubric_id      bigint not null references rubric,
	criterion      text not null,
	score          integer not null check (score >= 0),
	comment        clean_text not null check (length(comment) between 1 and 4000),
	primary key (assignment_id, criterion),
	foreign key (rubric_id, criterion) references criterion (rubric_id, code)
);
create trigger score_fixed before update or delete on score
	for each row execute function append_only();

create table recommendation (
	application_id  bigint primary key references application,
	person_id       bigint not null references person,
	advice          text not null check (advice in ('approve', 'approve_in_part', 'reject')),
	reasons         clean_text not null check (length(reasons) between 1 and 4000),
	total_tenths    integer not null,       -- mean of the totals, in 0.1 points
	at              timestamptz not null
);
create trigger recommendation_fixed before update or delete on recommendation
	for each row execute function append_only();

-- The Committee's decision with its four mandatory items: compute level,
-- duration, subsidy amount, conditions (rules/scheme.md 2, rules/states.md 1).
create table decision (
	id              bigint generated always as identity primary key,
	application_id  bigint not null references application,
	state           text not null,
	outcome         text not null check (outcome in ('approved', 'rejected')),
	class_id        bigint references resource_class,
	cards           integer check (cards > 0),
	months          integer check (months > 0),
	start_on        date,
	rate_bp         integer check (rate_bp between 0 and 9000),
	cap_cents       bigint check (cap_cents >= 0),
	conditions      clean_text,
	exception       clean_text,                   -- why the rate exceeds the normal one
	meeting         clean_line not null,          -- date or number of the meeting
	recorded_by     bigint not null references person,
	recorded_at     timestamptz not null,
	checked_by      bigint references person,
	checked_at      timestamptz,
	remark          clean_text,
	constraint decision_four_items check (outcome = 'rejected' or
	    (class_id is not null and cards is not null and months is not null
	     and start_on is not null and rate_bp is not null and cap_cents is not null
	     and length(conditions) > 0)),
	constraint decision_exception check (rate_bp is null or rate_bp <= 7000 or length(exception) > 0),
	constraint decision_two_people check (checked_by is null or checked_by <> recorded_by)
);
create unique index decision_live_key on decision (application_id) where state <> 'returned';
create trigger decision_move before insert or update on decision
	for each row execute function state_guard('decision');

-- Who sees a case.  An assessor sees that there is one from the start, and
-- its answers and documents after declaring no conflict, or being cleared.
create function access_of_assessor() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
	before text := current_setting('berth.centre', true);
begin
	perform from access where person_id = new.person_id for update;
	-- Whoever scores does not see all of this.
	perform set_config('berth.centre', 'on', true);
	update access a
	   set (cases, case_orgs, cleared) = (
	       select coalesce(array_agg(s.application_id order by s.application_id), '{}'),
	              coalesce(array_agg(distinct p.org_id), '{}'),
	              coalesce(array_agg(s.application_id order by s.application_id)
	                  filter (where s.state in ('cleared', 'scored')), '{}')
	         from assignment s join application p on p.id = s.application_id
	        where s.person_id = new.person_id)
	 where a.person_id = new.person_id;
	perform set_config('berth.centre', coalesce(before, ''), true);
	return null;
end
$$;
create trigger access_of_assessor after insert or update on assignment
	for each row execute function access_of_assessor();

call protect('application', sees() || ' or ' || is_among('id', 'cases'));
call protect('application_answer', sees() || ' or ' || is_among('application_id', 'cleared'));
call protect('application_section', is_among('org_id', 'orgs'));
call protect('document', sees() || ' or ' || is_among('application_id', 'cleared'));
-- To whom the document is open, its content is.
call protect('document_content', sees() || ' or exists (select from document d where d.id = document_id)');
call protect('declaration');

-- The centre's own papers on a case: never the applicant's to read, and an
-- assessor's only where they are their own.
call protect('case_part', in_centre() || ' or person_id = (select berth_person())');
call protect('technical_review', in_centre() || ' or ' || is_among('application_id', 'cleared'));
call protect('assignment', in_centre() || ' or person_id = (select berth_person())');
call protect('score', in_centre() || ' or exists (select from assignment a where a.id = assignment_id)');
call protect('recommendation', in_centre());
call protect('decision', in_centre());

-- What was asked of an applicant, round by round, and what was answered.
-- Both only grow, and only while the case waits for the applicant.
create table info_request (
	id              bigint generated always as identity primary key,
	application_id  bigint not null references application,
	org_id          bigint not null references organisation,
	round           integer not null check (round > 0),
	question        clean_text not null check (length(question) between 1 and 4000),
	asked_by        bigint not null references person,
	asked_at        timestamptz not null,
	due_day         date not null,
	unique (application_id, round),
	unique (id, application_id)
);
create index info_request_org_idx on info_request (org_id);
create table info_response (
	request_id      bigint primary key,
	application_id  bigint not null,
	org_id          bigint not null references organisation,
	answer          clean_text not null check (length(answer) between 1 and 4000),
	answered_by     bigint not null references person,
	answered_at     timestamptz not null,
	foreign key (request_id, application_id) references info_request (id, application_id)
);
create index info_response_org_idx on info_response (org_id);
create index info_response_application_idx on info_response (application_id);

create function info_asked() returns trigger
language plpgsql set search_path = public
as $$
declare
	app application;
begin
	select * into app from application where id = new.application_id;
	if app.state is distinct from 'info_requested' or app.org_id <> new.org_id then
		raise exception 'the case does not wait for its applicant'
		    using errcode = 'BT006', constraint = 'info_asked';
	end if;
	if tg_table_name <> 'info_request' then
		return new;
	end if;
	if new.asked_by <> app.officer_id
	    or new.round > (select info_rounds_max from funding_route where id = app.route_id)
	    or new.round <> (select count(*) + 1 from info_response where application_id = app.id) then
		raise exception 'only its officer asks, one round after the other'
		    using errcode = 'BT006', constraint = 'info_rounds';
	end if;
	return new;
end
$$;
create trigger info_request_asked before insert on info_request
	for each row execute function info_asked();
create trigger info_response_asked before insert on info_response
	for each row execute function info_asked();
create trigger info_request_fixed before update or delete on info_request
	for each row execute function append_only();
create trigger info_response_fixed before update or delete on info_response
	for each row execute function append_only();
call protect('info_request', sees() || ' or ' || is_among('application_id', 'cleared'));
call protect('info_response', sees() || ' or ' || is_among('application_id', 'cleared'));

-- An answer that is not sent yet: its organisation's own.
create table info_draft (
	request_id  bigint primary key references info_request,
	org_id      bigint not null references organisation,
	answer      clean_text not null check (length(answer) <= 4000),
	version     integer not null check (version > 0),
	edited_by   bigint references person,
	edited_at   timestamptz
);
create trigger info_draft_edited before insert or update of answer on info_draft
	for each row execute function edited();
create index info_draft_org_idx on info_draft (org_id);
call protect('info_draft', is_among('org_id', 'orgs'));

-- Which reminders were sent, by how many days before the due day.
create table info_reminder (
	request_id  bigint not null references info_request,
	days        integer not null,
	org_id      bigint not null references organisation,
	at          timestamptz not null,
	primary key (request_id, days)
);
create index info_reminder_org_idx on info_reminder (org_id);
create trigger info_reminder_fixed before update or delete on info_reminder
	for each row execute function append_only();
call protect('info_reminder');

-- Whoever scores last moves the case on, and may not see the others' rows:
-- so the question is asked for the whole case and answered by one word.
create function scoring_is_done(application bigint) returns boolean
language plpgsql set search_path = public
as $$
declare
	before text := current_setting('berth.centre', true);
	done boolean;
begin
	perform set_config('berth.centre', 'on', true);
	select count(*) filter (where a.state = 'scored') >= max(r.assessors_min)
	       and count(*) filter (where a.state not in ('scored', 'recused')) = 0
	  into done
	  from rubric r left join assignment a on a.application_id = application
	 where r.is_active;
	perform set_config('berth.centre', coalesce(before, ''), true);
	return coalesce(done, false);
end
$$;
