-- The audit record, and the outbox by which everything leaves the house.

-- What can happen, as the programs say it (app/<domain>/<domain>_actions.h):
-- `berth migrate` writes the rows.  `keys` are those of the detail, in order.
create table action (
	code  text primary key check (code ~ '^[a-z_]+\.[a-z_]+$'),
	keys  text[] not null
);

-- Written in the transaction of what it tells of; never changed.  Of an edit
-- it keeps the fields that changed, as they were before and as they are after.
create table audit_event (
	id          bigint generated always as identity primary key,
	at          timestamptz not null,
	person_id   bigint references person,   -- null: the system
	action      text not null references action,
	subject_id  bigint,
	org_id      bigint references organisation,
	detail      jsonb not null default '{}' check (jsonb_typeof(detail) = 'object'),
	before      jsonb not null default '{}' check (jsonb_typeof(before) = 'object'),
	after       jsonb not null default '{}' check (jsonb_typeof(after) = 'object'),
	xid         xid8 not null default pg_current_xact_id()
);
-- The detail has what its action calls for and nothing else.
create function keys_of(facts jsonb) returns text[]
language sql immutable parallel safe
as $$ select array(select k from jsonb_object_keys(facts) k order by k collate "C") $$;
create function audit_event_whole() returns trigger
language plpgsql set search_path = public
as $$
begin
	if exists (select from action where code = new.action and keys <> keys_of(new.detail))
	    or keys_of(new.before) <> keys_of(new.after) then
		raise exception '% is not told like this: %', new.action, new.detail
		    using errcode = 'BT009', constraint = 'audit_event_whole';
	end if;
	return new;
end
$$;
create trigger audit_event_whole before insert on audit_event
	for each row execute function audit_event_whole();
-- Facts for a page, as pairs of key and value.  A person is kept by number,
-- and read as what they are called now.
create function fact_pairs(facts jsonb) returns text[]
language sql stable
as $$
	select coalesce(array_agg(v order by key, place), '{}')
	  from jsonb_each_text(facts) f (key, value)
	 cross join lateral (values (1, key), (2, case when key = 'person' and value ~ '^[0-9]{1,18}$'
	       then coalesce((select name from person where id = value::bigint), value)
	       else value end)) x (place, v)
$$;
create index audit_event_subject_idx on audit_event (subject_id, action collate "C");
create index audit_event_org_idx on audit_event (org_id, id);
create trigger audit_event_fixed before update or delete on audit_event
	for each row execute function append_only();
create trigger audit_event_kept before truncate on audit_event
	execute function append_only();
call protect('audit_event',
    sees() || ' or person_id = (select berth_person()) or (org_id is null and person_id is null)');
-- Whoever does something is recorded, signed in or not.
alter policy org_rows on audit_event with check (true);

-- The chain: berth-jobs links committed events in order.  Each hash covers
-- the one before it, so an edit, a gap or a swap is found (berth audit verify).
create table audit_link (
	position   bigint primary key,
	event_id   bigint not null unique references audit_event,
	hash       bytea not null check (length(hash) = 32),
	signature  bytea
);
create trigger audit_link_fixed before update or delete on audit_link
	for each row execute function append_only();

-- Tells repeats of the same kind and subject apart.
create sequence job_occasion;

-- Work to be done outside a request.  `key` makes it happen once.  Its times
-- are real: work is due as soon as it is written, and leases and back-off
-- measure how long somebody out there was given.  What is due on a day of the
-- portal's clock waits in its own table until a tick of berth-jobs finds it.
create table job (
	id           bigint generated always as identity primary key,
	kind         text not null check (kind ~ '^[a-z_]+\.[a-z_]+$'),
	key          text not null unique,
	subject_id   bigint not null,
	org_id       bigint references organisation,
	state        text not null default 'queued',
	attempts     integer not null default 0,
	run_at       timestamptz not null default now(),
	lease_until  timestamptz,
	last_error   text,
	created_at   timestamptz not null default now(),
	done_at      timestamptz
);
create index job_due_idx on job (run_at, id) where state = 'queued';
create index job_leased_idx on job (lease_until) where state = 'running';
create index job_state_idx on job (state, id);
create trigger job_move before insert or update on job
	for each row execute function state_guard('job');
create function job_told() returns trigger
language plpgsql set search_path = public
as $$
begin
	perform pg_notify('berth_jobs', '');
	return null;
end
$$;
-- For each row: a statement that queues nothing must wake nobody, or the worker
-- that looks for lost jobs would wake itself without end.
create trigger job_tell after insert or update of state on job
	for each row when (new.state = 'queued') execute function job_told();

-- What people are to be told.  A link in `args` holds a token, so the
-- arguments are wiped once the mail has left.
create table message (
	id          bigint generated always as identity primary key,
	to_email    mail_address not null,
	lang        text not null check (lang in ('en', 'tc', 'sc')),
	template    text not null,
	args        text[] not null,
	state       text not null default 'queued',
	created_at  timestamptz not null default now(),
	sent_at     timestamptz
);
create trigger message_move before insert or update on message
	for each row execute function state_guard('message');
call protect('job', 'org_id is null or ' || sees());

-- One mail to each of some people, and to each owner and applicant of an
-- organisation (either may be none), in their own language: their name, the
-- arguments, and a link.
create function tell(template text, people bigint[], org bigint, args text[],
    url text, path text) returns void
language sql set search_path = public
as $$
	with mail as (
		select nextval(pg_get_serial_sequence('message', 'id')) as id,
		       p.email, p.lang, p.name
		  from person p
		 where p.state = 'active' and (p.id = any (people) or exists (
		       select from membership m where m.person_id = p.id
		          and m.org_id = org and m.state = 'active'
		          and m.role in ('owner', 'applicant')))
	), written as (
		insert into message (id, to_email, lang, template, args)
		overriding system value
		select id, email, lang, tell.template,
		       array[name] || tell.args || array[url || '/' || lang || path]
		  from mail
	)
	insert into job (kind, key, subject_id)
	select 'message.send', 'message.send:' || id, id from mail
$$;
