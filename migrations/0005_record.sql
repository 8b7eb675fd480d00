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

-- What people are told by mail, as the programs say it (notification/mails.h):
-- `berth migrate` writes the rows.  `holes` are those of the text, in order,
-- besides name, link and user, which every mail has.
create table mail_kind (
	word      text primary key,
	audience  text not null check (audience in ('people', 'org', 'owners',
	          'officers', 'finance', 'role', 'address')),
	role      text references role,
	part      text,                   -- in the case, which the reader may take
	is_task   boolean not null,       -- it waits for whoever is told
	topic     text not null check (topic in ('account', 'cases', 'applications',
	          'allocations', 'invoices', 'operation')),
	path      text,                   -- {} is the number of the subject
	holes     text[] not null,
	check ((audience = 'role') = (role is not null))
);

-- At once is what nobody has chosen otherwise.  What is about an account comes
-- at once always.
create table mail_choice (
	person_id  bigint not null references person,
	topic      text not null check (topic in ('cases', 'applications',
	           'allocations', 'invoices', 'operation')),
	manner     text not null check (manner in ('now', 'daily')),
	primary key (person_id, topic)
);
call protect('mail_choice', in_centre() || ' or person_id = (select berth_person())');
alter policy org_rows on mail_choice with check (person_id = (select berth_person()));

-- A link in `args` may hold a token, so they are wiped once the mail has left.
create table message (
	id          bigint generated always as identity primary key,
	to_email    mail_address not null,
	lang        text not null check (lang in ('en', 'tc', 'sc')),
	template    text not null references mail_kind,
	args        jsonb not null check (jsonb_typeof(args) = 'object'),
	state       text not null default 'queued',
	created_at  timestamptz not null default now(),
	sent_at     timestamptz
);
create trigger message_move before insert or update on message
	for each row execute function state_guard('message');

-- What was told once for good: a reminder, say.
create table told_once (
	mail        text not null references mail_kind,
	subject_id  bigint not null,
	occasion    text not null,
	at          timestamptz not null,
	primary key (mail, subject_id, occasion)
);
create trigger told_once_fixed before update or delete on told_once
	for each row execute function append_only();

-- A digest for a person and day, and what is in it.  What waits in a case is
-- left out when the case has gone on meanwhile (`waits`).
create table digest (
	id          bigint generated always as identity primary key,
	person_id   bigint not null references person,
	day         date not null,
	message_id  bigint not null unique references message,
	constraint digest_daily unique (person_id, day)
);
create table digest_entry (
	id              bigint generated always as identity primary key,
	person_id       bigint not null references person,
	mail            text not null references mail_kind,
	args            jsonb not null check (jsonb_typeof(args) = 'object'),
	application_id  bigint,
	waits           text,
	at              timestamptz not null,
	digest_id       bigint references digest,
	dropped_at      timestamptz,
	check (digest_id is null or dropped_at is null)
);
create index digest_entry_idx on digest_entry (person_id)
	where digest_id is null and dropped_at is null;
call protect('digest_entry', in_centre() || ' or person_id = (select berth_person())');
-- Whoever does something tells others of it.
alter policy org_rows on digest_entry with check (true);

create function mail_whole() returns trigger
language plpgsql set search_path = public
as $$
declare
	kind text := case tg_table_name when 'message' then to_jsonb(new) ->> 'template'
	    else to_jsonb(new) ->> 'mail' end;
begin
	if exists (select from mail_kind where word = kind
	    and keys_of(new.args - array['name', 'link', 'user']) <> holes) then
		raise exception 'the mail % has other holes than %', kind, keys_of(new.args)
		    using errcode = 'BT009', constraint = 'mail_whole';
	end if;
	return new;
end
$$;
create trigger message_whole before insert on message
	for each row execute function mail_whole();
create trigger digest_entry_whole before insert on digest_entry
	for each row execute function mail_whole();

-- Tell whoever the kind of mail is for, each once and in their language; who
-- did it (`actor`) is not told what they did.  about: url and, where they apply,
-- subject, org, application, people, address with name and lang, link, once.
create function tell(kind text, actor bigint, about jsonb, facts jsonb) returns void
language plpgsql set search_path = public
as $$
declare
	k mail_kind;
	before text := current_setting('berth.centre', true);
	subject bigint := (about ->> 'subject')::bigint;
	org bigint := (about ->> 'org')::bigint;
	app bigint := (about ->> 'application')::bigint;
	people bigint[] := coalesce((about ->> 'people')::bigint[], '{}');
begin
	if about ->> 'once' is not null then
		insert into told_once (mail, subject_id, occasion, at)
		values (kind, coalesce(subject, 0), about ->> 'once', clock_now())
		    on conflict do nothing;
		if not found then
			return;
		end if;
	end if;
	select * into strict k from mail_kind where word = kind;
	-- Whoever tells does not see all who are told, nor what they did before.
	perform set_config('berth.centre', 'on', true);
	with known as (
		select p.id, p.email::text, p.lang, p.name::text
		  from person p
		 where p.state = 'active' and p.id is distinct from actor
		   and (p.id = any (people)
		    or k.audience in ('org', 'owners', 'officers', 'finance') and exists (
		       select from membership m where m.person_id = p.id and m.org_id = org
		          and m.state = 'active' and m.role = any (case k.audience
		              when 'org' then array['owner', 'applicant']
		              when 'owners' then array['owner']
		              when 'officers' then array['owner']
		              else array['owner', 'finance_contact'] end))
		    or k.audience = 'officers' and exists (
		       select from application a where a.org_id = org and a.officer_id = p.id
		          and a.state in ('screening', 'info_requested', 'technical_review',
		                          'assessment', 'recommendation', 'decision'))
		    or k.audience = 'role' and exists (
		       select from centre_role c where c.person_id = p.id and c.role = coalesce(about ->> 'role', k.role))
		       and not exists (select from case_part c
		       join case_conflict x on x.part = k.part and x.other = c.part
		        where c.application_id = app and c.person_id = p.id))
	), reader as (
		select * from known
		union all
		select null, about ->> 'address', coalesce(about ->> 'lang', 'en'), about ->> 'name'
		 where about ->> 'address' is not null
		   and not exists (select from known where email = about ->> 'address')
	), mail as (
		select nextval(pg_get_serial_sequence('message', 'id')) as id,
		       r.id as person, r.email, r.lang, facts || jsonb_build_object(
		       'name', r.name, 'user', (select u.name from cluster_user u where u.person_id = r.id),
		       'link', coalesce(about ->> 'link', (about ->> 'url') || '/' || r.lang
		       || replace(k.path, '{}', coalesce(subject, 0)::text))) as args,
		       exists (select from mail_choice c where c.person_id = r.id
		          and c.topic = k.topic and c.manner = 'daily') as is_daily
		  from reader r
	), kept as (
		insert into digest_entry (person_id, mail, args, application_id, waits, at)
		select person, kind, args, app, (select state from application where id = app and k.is_task),
		       clock_now()
		  from mail where is_daily
	), written as (
		insert into message (id, to_email, lang, template, args)
		overriding system value
		select id, email, lang, kind, args from mail where not is_daily
	)
	insert into job (kind, key, subject_id)
	select 'message.send', 'message.send:' || id, id from mail where not is_daily;
	perform set_config('berth.centre', coalesce(before, ''), true);
end
$$;

call protect('job', 'org_id is null or ' || sees());
