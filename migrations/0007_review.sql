-- Screening, technical review, conflicts, scores, recommendation, decision
-- (rules/states.md 1, rules/assessment.md, rules/integrity.md).

-- Who did what on a case, and which two parts one person may never hold.
create table case_part (
	application_id  bigint not null references application,
	person_id       bigint not null references person,
	part            text not null check (part in ('submit', 'screen', 'technical',
	                'assess', 'recommend', 'record', 'decide', 'check', 'issue',
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
	('screen', 'decide'), ('technical', 'decide'), ('assess', 'decide'),
	('recommend', 'decide'), ('decide', 'check'), ('decide', 'issue'),
	('submit', 'decide'),
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
-- No more than the route gives, nor than there are of the class.
create function level_fits(application bigint, class bigint, cards integer, months integer)
returns boolean
language sql stable set search_path = public
as $$
	select cards <= least(r.cards_max, c.cards_total) and months <= r.months_max
	  from application a join funding_route r on r.id = a.route_id, resource_class c
	 where a.id = application and c.id = class
$$;
create function technical_review_level() returns trigger
language plpgsql set search_path = public
as $$
begin
	if not level_fits(new.application_id, new.class_id, new.cards, new.months) then
		raise exception 'more than the route or the class has'
		    using errcode = 'BT003', constraint = 'technical_review_level';
	end if;
	return new;
end
$$;
create trigger technical_review_level before insert on technical_review
	for each row execute function technical_review_level();
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
	moderation      clean_text,             -- why, where the scores do not bear it
	at              timestamptz not null
);
-- Scores that lie far apart, or approval below the pass mark, need a word.
create function recommendation_borne() returns trigger
language plpgsql set search_path = public
as $$
begin
	if coalesce(new.moderation, '') = '' and exists (
	    select from (select sum(s.score * c.weight) * 100.0 / max(r.score_max * 100) as total,
	                min(s.score) as low, max(r.pass_total) as pass,
	                max(r.pass_each) as each, max(r.moderate_range) as wide
	           from assignment a join score s on s.assignment_id = a.id
	           join criterion c on c.rubric_id = s.rubric_id and c.code = s.criterion
	           join rubric r on r.id = s.rubric_id
	          where a.application_id = new.application_id group by a.id) t
	    having max(total) - min(total) >= max(wide)
	        or (new.advice <> 'reject' and (avg(total) < max(pass) or min(low) < max(each)))) then
		raise exception 'the scores do not bear this'
		    using errcode = 'BT003', constraint = 'recommendation_borne';
	end if;
	return new;
end
$$;
create trigger recommendation_borne before insert on recommendation
	for each row execute function recommendation_borne();
create trigger recommendation_fixed before update or delete on recommendation
	for each row execute function append_only();

-- What a level comes to today, by the price book of the route; null where it
-- has no price.
create function level_gross(route bigint, class bigint, cards integer, months integer)
returns bigint
language sql stable set search_path = public
as $$
	select k.unit_price_cents * cards * months from sku k
	 where k.class_id = class and k.basis = 'reserved_card_month'
	   and k.price_book_id = (select b.id from price_book b
	        where b.effective_from <= clock_today()
	          and (b.route_id is null or b.route_id = route)
	        order by b.route_id nulls last, b.effective_from desc, b.id desc limit 1)
$$;

-- Who decides on a case, by the level that is on the table: what was proposed
-- or else asked.  And up to what amount; null: any.
create function case_decider(application bigint) returns text
language sql stable set search_path = public
as $$
	select route_decider(a.route_id, level_gross(a.route_id,
	       coalesce(t.class_id, a.class_id), coalesce(t.cards, a.cards), coalesce(t.months, a.months)))
	  from application a left join technical_review t on t.application_id = a.id
	 where a.id = application
$$;
create function route_decides_up_to(route bigint, decider text) returns bigint
language sql stable set search_path = public
as $$
	select case when bool_or(w.up_to_cents is null) then null else max(w.up_to_cents) end
	  from route_authority w where w.route_id = route and w.decider = $2
$$;

-- The role of who decides; the part of a case that it takes.
create table decider (
	word  text primary key check (word in ('verifier', 'delegate', 'committee')),
	role  text not null references role,
	part  text not null check (part in ('decide', 'record'))
);
insert into decider (word, role, part) values
	('verifier', 'verifier', 'decide'), ('delegate', 'approver', 'decide'),
	('committee', 'recorder', 'record');

-- A decision with its four mandatory items: compute level, duration, subsidy
-- amount, conditions (rules/scheme.md 2, rules/states.md 1).  A verifier's
-- stands at once; a delegated approver's, and what the Committee decided, as
-- it was recorded, stand when a second person has checked them.
create table decision (
	id              bigint generated always as identity primary key,
	application_id  bigint not null references application,
	state           text not null,
	decider         text not null references decider,
	outcome         text not null check (outcome in ('approved', 'rejected')),
	class_id        bigint references resource_class,
	cards           integer check (cards > 0),
	months          integer check (months > 0),
	start_on        date,
	rate_bp         integer check (rate_bp between 0 and 10000),
	cap_cents       bigint check (cap_cents >= 0),
	conditions      clean_text,
	exception       clean_text,             -- why the rate exceeds the normal one
	meeting         clean_line,             -- of the Committee: date or number
	recorded_by     bigint not null references person,
	recorded_at     timestamptz not null,
	checked_by      bigint references person,
	checked_at      timestamptz,
	remark          clean_text,
	constraint decision_four_items check (outcome = 'rejected' or
	    (class_id is not null and cards is not null and months is not null
	     and start_on is not null and rate_bp is not null and cap_cents is not null
	     and length(conditions) > 0)),
	constraint decision_meeting check (decider <> 'committee' or length(meeting) > 0),
	constraint decision_checked check (case decider when 'verifier'
	    then state = 'decided' and checked_by is null
	    else state <> 'decided' and (state = 'recorded') = (checked_by is null) end),
	constraint decision_two_people check (checked_by is null or checked_by <> recorded_by)
);
create unique index decision_live_key on decision (application_id) where state <> 'returned';
create trigger decision_move before insert or update on decision
	for each row execute function state_guard('decision');

-- Who decides holds the role for it, takes the part, and keeps to what the
-- route lets them give.  `decision_check` is the same of who checks.
create function decision_made() returns trigger
language plpgsql set search_path = public
as $$
declare
	r funding_route;
	d decider;
	gross bigint;
	wrong text;
begin
	select h.* into r from application a join funding_route h on h.id = a.route_id
	 where a.id = new.application_id and a.state = 'decision';
	select * into d from decider where word = new.decider;
	gross := level_gross(r.id, new.class_id, new.cards, new.months);
	wrong := case
	    when r.id is null then 'decision_move'
	    when not exists (select from centre_role where person_id = new.recorded_by
	         and role = d.role)
	      or not exists (select from route_authority w
	         where w.route_id = r.id and w.decider = new.decider
	           and (w.up_to_cents is null or new.outcome = 'rejected'
	                or gross <= w.up_to_cents)) then 'decision_authority'
	    when new.outcome = 'rejected' then null
	    when not level_fits(new.application_id, new.class_id, new.cards, new.months)
	         then 'decision_level'
	    when new.rate_bp > r.exceptional_rate_bp then 'decision_rate'
	    when new.rate_bp > r.normal_rate_bp and coalesce(new.exception, '') = ''
	         then 'decision_exception'
	    when new.cap_cents > round(gross * new.rate_bp / 10000.0) then 'decision_cap'
	end;
	if wrong is not null then
		raise exception 'this may not be decided so: %', wrong
		    using errcode = 'BT003', constraint = wrong;
	end if;
	insert into case_part (application_id, person_id, part, at)
	values (new.application_id, new.recorded_by, d.part, new.recorded_at)
	on conflict do nothing;
	return new;
end
$$;
create trigger decision_made before insert on decision
	for each row execute function decision_made();

create function decision_check() returns trigger
language plpgsql set search_path = public
as $$
begin
	if (new.application_id, new.decider, new.outcome, new.class_id, new.cards, new.months,
	    new.start_on, new.rate_bp, new.cap_cents, new.conditions, new.exception,
	    new.meeting, new.recorded_by, new.recorded_at)
	    is distinct from (old.application_id, old.decider, old.outcome, old.class_id,
	    old.cards, old.months, old.start_on, old.rate_bp, old.cap_cents, old.conditions,
	    old.exception, old.meeting, old.recorded_by, old.recorded_at)
	    or old.state <> 'recorded' then
		raise exception 'what was decided does not change'
		    using errcode = 'BT004', constraint = 'decision_fixed';
	end if;
	if not exists (select from centre_role where person_id = new.checked_by
	    and role = 'checker') then
		raise exception 'who checks is no checker'
		    using errcode = 'BT005', constraint = 'decision_authority';
	end if;
	insert into case_part (application_id, person_id, part, at)
	values (new.application_id, new.checked_by, 'check', new.checked_at)
	on conflict do nothing;
	return new;
end
$$;
create trigger decision_seen before update on decision
	for each row execute function decision_check();

-- A case is approved or rejected by a decision that stands, and by none other.
create function application_decided() returns trigger
language plpgsql set search_path = public
as $$
begin
	if not exists (select from decision d where d.application_id = new.id
	    and d.outcome = new.state and d.state in ('decided', 'checked')) then
		raise exception 'no decision says so'
		    using errcode = 'BT001', constraint = 'application_decided';
	end if;
	return new;
end
$$;
create trigger application_decided before update of state on application
	for each row when (old.state = 'decision' and new.state in ('approved', 'rejected'))
	execute function application_decided();

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
call protect('application_applicant', sees() || ' or ' || is_among('application_id', 'cleared'));
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
