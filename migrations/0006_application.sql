-- Asking for compute (rules/scheme.md 4, rules/states.md 1), and the documents that go with it.
-- The last number that was given of each prefix and year: without gaps, since
-- a submission that is not kept gives its number back.
create table reference_series (
	prefix  text not null check (prefix ~ '^[A-Z][A-Z0-9]{1,9}$'),
	year    integer not null,
	last    integer not null check (last > 0),
	primary key (prefix, year)
);

create table application (
	id            bigint generated always as identity primary key,
	org_id        bigint not null references organisation,
	route_id      bigint not null references funding_route,
	reference     text unique,              -- given at submission
	state         text not null,
	title         clean_line not null default '',
	title_zh      clean_line,
	-- What is asked for: kept in columns since rules read it.  The other
	-- answers are rows of application_answer.
	class_id      bigint references resource_class,
	cards         integer check (cards > 0),
	months        integer check (months > 0),
	start_on      date,
	rate_bp       integer check (rate_bp between 0 and 10000),
	hours_needed  bigint check (hours_needed >= 0),   -- GPU hours
	created_by    bigint not null references person,
	created_at    timestamptz not null,
	updated_at    timestamptz not null,
	submitted_by  bigint references person,
	submitted_at  timestamptz,
	officer_id    bigint references person, -- assigned by rotation
	state_since   timestamptz not null,
	waited_days   integer not null default 0,   -- for the applicant, in answered rounds
	reason        clean_text,                     -- of the last fail, reject or withdrawal
	-- As they are called now; for lists (names_taken, names_follow).
	org_name_en   clean_line,
	org_name_zh   clean_line,
	officer_name  clean_line,
	-- No index: row-level security comes before it (ADR 13).
	found_by      text generated always as (search_folded(coalesce(reference, '')
	              || ' ' || title || ' ' || coalesce(title_zh, '') || ' '
	              || coalesce(org_name_en, '') || ' ' || coalesce(org_name_zh, ''))) stored,
	constraint application_submitted check (state in ('draft', 'withdrawn') or
	    (reference is not null and submitted_at is not null and officer_id is not null
	     and class_id is not null and cards is not null and months is not null
	     and start_on is not null))
);
create index application_org_idx on application (org_id, id desc);
-- With what the policy looks at, so that counting reads the index alone.
create index application_state_idx on application (state, officer_id) include (org_id, id);
create index application_pending_idx on application (submitted_at, id)
	where state in ('screening', 'info_requested', 'technical_review',
	                'assessment', 'recommendation', 'decision');
create index application_officer_idx on application (officer_id) where officer_id is not null;
create trigger application_move before insert or update on application
	for each row execute function state_guard('application');

-- A case walks the steps of its route, each in its turn.
create function application_step() returns trigger
language plpgsql set search_path = public
as $$
declare
	steps text[] := route_steps(new.route_id);
begin
	if new.state is distinct from steps[array_position(steps, old.state) + 1] then
		raise exception 'the route goes elsewhere from "%" than to "%"', old.state, new.state
		    using errcode = 'BT001', constraint = 'application_step';
	end if;
	return new;
end
$$;
create trigger application_step before update of state on application
	for each row when (new.state in ('technical_review', 'assessment', 'recommendation', 'decision')
	    and old.state is distinct from new.state)
	execute function application_step();

-- Once it is submitted, what was asked stays as it was asked: all but what is
-- named here, so that a new column is fixed too.
create function application_fixed() returns trigger
language plpgsql set search_path = public
as $$
declare
	moving constant text[] := array['state', 'state_since', 'updated_at',
	    'officer_id', 'waited_days', 'reason', 'org_name_en', 'org_name_zh', 'officer_name',
	    'found_by'];
begin
	if old.state <> 'draft' and to_jsonb(new) - moving is distinct from to_jsonb(old) - moving then
		raise exception 'a submitted application does not change'
		    using errcode = 'BT004', constraint = 'application_fixed';
	end if;
	return new;
end
$$;
create trigger application_fixed before update on application
	for each row execute function application_fixed();

-- A list shows whose an application is and who looks after it.  Looking the
-- names up for every row took more than all else that a list does, so an
-- application has them, and they follow when somebody is called otherwise.
-- The locks keep a new application and a new name from missing each other.
create function names_taken() returns trigger
language plpgsql set search_path = public
as $$
begin
	select name_en, name_zh into new.org_name_en, new.org_name_zh
	  from organisation where id = new.org_id for share;
	select name into new.officer_name
	  from person where id = new.officer_id for share;
	return new;
end
$$;
create trigger names_taken before insert or update of org_id, officer_id on application
	for each row execute function names_taken();

create function names_follow() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
	before text := current_setting('berth.centre', true);
begin
	-- Whoever is called otherwise does not see all of their applications.
	perform set_config('berth.centre', 'on', true);
	if tg_table_name = 'person' then
		update application set officer_name = new.name where officer_id = new.id;
	else
		update application set org_name_en = new.name_en, org_name_zh = new.name_zh
		 where org_id = new.id;
	end if;
	perform set_config('berth.centre', coalesce(before, ''), true);
	return null;
end
$$;
create trigger names_follow after update of name on person
	for each row when (old.name is distinct from new.name)
	execute function names_follow();
create trigger names_follow after update of name_en, name_zh on organisation
	for each row when ((old.name_en, old.name_zh) is distinct from (new.name_en, new.name_zh))
	execute function names_follow();

-- Who applied, as it was registered when it was submitted (rules/integrity.md 3):
-- offers and invoices follow from that, whatever is changed later.  Written
-- by the move into screening and by nobody.
create table application_applicant (
	application_id      bigint primary key references application,
	org_id              bigint not null references organisation,
	at                  timestamptz not null,
	category            clean_line not null,
	name_en             clean_line,
	name_zh             clean_line,
	ubi                 clean_line,
	br_certificate_no   clean_line,
	br_expiry           date,
	legacy_cr_no        clean_line,
	incorporation_date  date,
	employees_hk        integer not null,
	rd_employees_hk     integer not null,
	address_en          clean_text,
	address_zh          clean_text
);
create index application_applicant_org_idx on application_applicant (org_id);
create trigger application_applicant_fixed before update or delete on application_applicant
	for each row execute function append_only();

create function applicant_kept() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
	insert into application_applicant
	select new.id, o.id, new.submitted_at, o.category, o.name_en, o.name_zh, o.ubi,
	       o.br_certificate_no, o.br_expiry, o.legacy_cr_no, o.incorporation_date,
	       o.employees_hk, o.rd_employees_hk, o.address_en, o.address_zh
	  from organisation o where o.id = new.org_id;
	update organisation set fixed_since = new.submitted_at
	 where id = new.org_id and fixed_since is null;
	return null;
end
$$;
create trigger applicant_kept after update of state on application
	for each row when (old.state = 'draft' and new.state = 'screening')
	execute function applicant_kept();

create table application_answer (
	application_id  bigint not null references application,
	org_id          bigint not null references organisation,
	name            text not null check (name ~ '^[a-z_0-9]{1,60}$'),
	value           clean_text not null check (length(value) <= 8000),
	primary key (application_id, name)
);
create index application_answer_org_idx on application_answer (org_id);

-- Which version of a section somebody saves; its answers are saved with it.
create table application_section (
	application_id  bigint not null references application,
	org_id          bigint not null references organisation,
	section         text not null check (section ~ '^[a-z_]{1,40}$'),
	version         integer not null check (version > 0),
	edited_by       bigint references person,
	edited_at       timestamptz,
	primary key (application_id, section)
);
create index application_section_org_idx on application_section (org_id);
create trigger application_section_edited before insert or update on application_section
	for each row execute function edited();
create function answer_fixed() returns trigger
language plpgsql set search_path = public
as $$
begin
	if (select state from application where id = coalesce(new.application_id, old.application_id)) <> 'draft' then
		raise exception 'a submitted application does not change'
		    using errcode = 'BT004', constraint = 'application_fixed';
	end if;
	return coalesce(new, old);
end
$$;
create trigger answer_fixed before insert or update or delete on application_answer
	for each row execute function answer_fixed();

-- Attachments A to H of the form (rules/scheme.md 4).  The bytes are kept
-- beside the row so that a list never reads them.
create table document (
	id              bigint generated always as identity primary key,
	org_id          bigint not null references organisation,
	application_id  bigint not null references application,
	kind            text not null check (kind in ('proposal', 'team', 'track_record',
	                'finance', 'registration', 'startup', 'shareholding', 'other')),
	file_name       clean_line not null check (length(file_name) between 1 and 200),
	media_type      text not null check (media_type in ('application/pdf')),
	bytes           integer not null check (bytes > 0),
	pages           integer not null check (pages between 1 and 500),
	sha256          bytea not null check (length(sha256) = 32),
	uploaded_by     bigint not null references person,
	uploaded_at     timestamptz not null,
	removed_at      timestamptz
);
create index document_application_idx on document (application_id, kind) where removed_at is null;
create index document_org_idx on document (org_id);

create table document_content (
	document_id  bigint primary key references document,
	org_id       bigint not null references organisation,
	content      bytea not null
);
alter table document_content alter content set storage external;
create index document_content_org_idx on document_content (org_id);

-- Documents come and go with a draft.  Once it is submitted they stay, but
-- for those that are added while more information is asked for: they may be
-- taken away again until the answer is sent.  Nothing else of one changes.
create function document_fixed() returns trigger
language plpgsql set search_path = public
as $$
declare
	app application;
begin
	if tg_op <> 'DELETE' then
		select * into app from application where id = new.application_id;
		if app.state = 'draft' or (app.state = 'info_requested'
		    and (tg_op = 'INSERT' or old.uploaded_at >= app.state_since)) then
			if tg_op = 'UPDATE' and old.removed_at is null then
				old.removed_at := new.removed_at;
			end if;
			if tg_op = 'INSERT' or new is not distinct from old then
				return new;
			end if;
		end if;
	end if;
	raise exception 'the documents of a submitted application do not change'
	    using errcode = 'BT004', constraint = 'document_fixed';
end
$$;
create trigger document_fixed before insert or update or delete on document
	for each row execute function document_fixed();
create trigger document_content_fixed before update or delete on document_content
	for each row execute function append_only();

-- Declarations are ticked one by one; the version of the text is kept.
create table declaration (
	application_id  bigint not null references application,
	org_id          bigint not null references organisation,
	code            text not null,
	text_version    text not null,
	person_id       bigint not null references person,
	at              timestamptz not null,
	primary key (application_id, code)
);
create index declaration_org_idx on declaration (org_id);
create trigger declaration_fixed before update or delete on declaration
	for each row execute function append_only();
