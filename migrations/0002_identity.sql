-- People, how they prove who they are, and what they may be asked to do.
create table role (
	word  text primary key,
	bit   integer not null unique check (bit between 0 and 62),
	at    text not null check (at in ('org', 'centre'))
);
insert into role (word, bit, at) values
	('owner', 0, 'org'), ('applicant', 1, 'org'),
	('finance_contact', 2, 'org'), ('viewer', 3, 'org'),
	('officer', 4, 'centre'), ('technical', 5, 'centre'),
	('assessor', 6, 'centre'), ('secretary', 7, 'centre'),
	('recorder', 8, 'centre'), ('checker', 9, 'centre'),
	('verifier', 10, 'centre'), ('approver', 11, 'centre'),
	('issuer', 12, 'centre'), ('biller', 13, 'centre'),
	('bill_checker', 14, 'centre'), ('reconciler', 15, 'centre'),
	('operator', 16, 'centre'), ('auditor', 17, 'centre'),
	('admin', 18, 'centre');

create table person (
	id             bigint generated always as identity primary key,
	email          mail_address not null,
	name           clean_line not null check (length(name) between 1 and 200),
	lang           text not null default 'en' check (lang in ('en', 'tc', 'sc')),
	password_hash  text not null,
	state          text not null,
	created_at     timestamptz not null default now(),
	found_by       text generated always as (search_folded(name || ' ' || email)) stored,
	version        integer not null default 1,
	edited_by      bigint references person,
	edited_at      timestamptz
);
create trigger person_edited before insert or update of name, lang on person
	for each row execute function edited();
create unique index person_email_key on person (email);
create index person_found_idx on person using gin (found_by gin_trgm_ops);
create trigger person_move before insert or update on person
	for each row execute function state_guard('person');

create table centre_role (
	person_id   bigint not null references person,
	role        text not null references role,
	granted_by  bigint references person,
	granted_at  timestamptz not null default now(),
	primary key (person_id, role)
);

-- A role of the centre takes two administrators: one asks for it, another
-- gives it.  Neither is the person who gets it (0003 has the triggers, since
-- members of an applicant organisation get none).
create table role_request (
	id            bigint generated always as identity primary key,
	person_id     bigint not null references person,
	role          text not null references role,
	reason        clean_text not null check (length(reason) between 1 and 500),
	state         text not null,
	asked_by      bigint not null references person,
	asked_at      timestamptz not null,
	decided_by    bigint references person,
	decided_at    timestamptz,
	decided_xact  xid8,
	constraint role_request_decided check ((state = 'asked') = (decided_by is null)
	    and (state = 'asked') = (decided_at is null)),
	constraint role_request_of_oneself check (person_id <> asked_by
	    and (decided_by is null or person_id <> decided_by)),
	constraint role_request_second check (decided_by is null
	    or (state = 'withdrawn') = (decided_by = asked_by))
);
create unique index role_request_open_key on role_request (person_id, role)
	where state = 'asked';
call protect('role_request', in_centre());
create trigger role_request_move before insert or update on role_request
	for each row execute function state_guard('role_request');

-- Only hashes of tokens are kept.
create table session (
	id            bigint generated always as identity primary key,
	token_hash    bytea not null unique check (length(token_hash) = 32),
	person_id     bigint not null references person,
	created_at    timestamptz not null default now(),
	last_seen_at  timestamptz not null default now(),
	idle          interval not null,
	expires_at    timestamptz not null,
	ended_at      timestamptz,
	address       text,
	user_agent    text
);
create index session_person_idx on session (person_id, expires_at)
	where ended_at is null;

-- Forms that were sent, so that the same form makes one thing however often it
-- comes.  `mark` and `held` are keyed with the session's own token, so they
-- tell nothing of what was filled in.
create table sent_form (
	mark       bytea primary key check (length(mark) = 32),
	held       bytea not null check (length(held) = 32),
	person_id  bigint references person,   -- null: nobody was signed in
	location   text check (location ~ '^/' and length(location) <= 600),
	said       text check (said !~ '[[:cntrl:]]'),
	times      integer not null default 1,
	at         timestamptz not null default now(),
	check (said is null or location is not null)
);
create index sent_form_at_idx on sent_form (at);
call protect('sent_form', 'person_id is not distinct from (select berth_person())');

-- What the first one held and led to stays.
create function sent_form_fixed() returns trigger
language plpgsql set search_path = public
as $$
begin
	old.times := new.times;
	if old.location is null then
		old.location := new.location;
		old.said := new.said;
	end if;
	if new is distinct from old then
		raise exception 'a form that was sent does not change'
		    using errcode = 'BT004', constraint = 'sent_form_fixed';
	end if;
	return new;
end
$$;
create trigger sent_form_fixed before update on sent_form
	for each row execute function sent_form_fixed();

create table email_token (
	token_hash  bytea primary key check (length(token_hash) = 32),
	person_id   bigint not null references person,
	purpose     text not null check (purpose in ('verify', 'reset', 'email')),
	expires_at  timestamptz not null,
	used_at     timestamptz,
	-- The new address that is to be proved.
	email       mail_address,
	check ((purpose = 'email') = (email is not null))
);
create index email_token_person_idx on email_token (person_id);

-- Attempts counted in windows; the key is a hash of what is limited, so that
-- no address or e-mail of a stranger is kept.
create table throttle (
	key           text not null,
	window_start  timestamptz not null,
	n             integer not null default 1,
	primary key (key, window_start)
);
