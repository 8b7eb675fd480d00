-- Applicant organisations and their members (domain.md 6).
create table organisation (
	id                  bigint generated always as identity primary key,
	category            text not null check (category in ('local_university',
	                    'rd_institute', 'government_department', 'ai_startup',
	                    'sme', 'strategic_enterprise', 'other_enterprise')),
	name_en             text check (length(name_en) between 1 and 200),
	name_zh             text check (length(name_zh) between 1 and 200),
	ubi                 text constraint organisation_ubi_form
	                    check (ubi ~ '^([0-9]{8}|[A-Z][0-9]{7})$'),
	incorporation_date  date,
	employees_hk        integer not null check (employees_hk >= 0),
	rd_employees_hk     integer not null check (rd_employees_hk >= 0),
	address_en          text check (length(address_en) <= 300),
	address_zh          text check (length(address_zh) <= 300),
	billing_address     text check (length(billing_address) <= 300),
	contact_name        text not null check (length(contact_name) between 1 and 200),
	contact_title       text check (length(contact_title) <= 200),
	contact_phone       text not null check (contact_phone ~ '^\+[0-9]{6,15}$'),
	contact_email       text not null check (length(contact_email) <= 254),
	finance_email       text check (length(finance_email) <= 254),
	purchase_order_no   text check (length(purchase_order_no) <= 100),
	created_at          timestamptz not null,
	created_by          bigint not null references person,
	constraint organisation_has_name check (name_en is not null or name_zh is not null),
	constraint organisation_rd_of_all check (rd_employees_hk <= employees_hk),
	constraint organisation_needs_ubi check (ubi is not null or category in
	    ('local_university', 'rd_institute', 'government_department'))
);
create unique index organisation_ubi_key on organisation (ubi);
-- A person who registers one sees it before the membership row exists.
call protect('organisation', 'berth_sees(id) or created_by = berth_person()');

insert into state_move (machine, from_state, to_state, event) values
	('membership', '', 'active', 'join'),
	('membership', 'active', 'ended', 'end'),
	('membership', 'ended', 'active', 'rejoin');

create table membership (
	org_id      bigint not null references organisation,
	person_id   bigint not null references person,
	role        text not null references role
	            check (role in ('owner', 'applicant', 'finance_contact', 'viewer')),
	state       text not null,
	since       timestamptz not null,
	ended_at    timestamptz,
	primary key (org_id, person_id)
);
create index membership_person_idx on membership (person_id);
create trigger membership_move before insert or update on membership
	for each row execute function state_guard('membership');
call protect('membership', 'berth_sees(org_id) or person_id = berth_person()');

create table invitation (
	id           bigint generated always as identity primary key,
	org_id       bigint not null references organisation,
	org_name     text not null,     -- as the mail said it
	email        text not null check (email = lower(email)),
	role         text not null references role
	             check (role in ('owner', 'applicant', 'finance_contact', 'viewer')),
	token_hash   bytea not null unique check (length(token_hash) = 32),
	invited_by   bigint not null references person,
	created_at   timestamptz not null,
	expires_at   timestamptz not null,
	accepted_at  timestamptz,
	accepted_by  bigint references person,
	withdrawn_at timestamptz
);
create unique index invitation_open_key on invitation (org_id, email)
	where accepted_at is null and withdrawn_at is null;
-- Whoever holds the token may see and take up the invitation: the statement
-- that looks it up notes the hash first (set_config in the same request).
call protect('invitation',
    $p$berth_sees(org_id) or encode(token_hash, 'hex') = current_setting('berth.token', true)$p$);

-- Nobody makes themselves a member: it takes a membership that is there, an
-- organisation that one has just registered, or an invitation's token.
alter policy org_rows on membership with check (berth_sees(org_id)
    or exists (select from organisation o where o.id = org_id and o.created_by = berth_person())
    or exists (select from invitation i where i.org_id = membership.org_id
        and encode(i.token_hash, 'hex') = current_setting('berth.token', true)
        and i.accepted_at is null and i.withdrawn_at is null));

-- The request's first statement: who is asking, and what they may see.
-- Sessions live by the real time, business by clock_now().
create function request_begin(hash bytea)
returns table (person bigint, session bigint, name text, email text,
    roles bigint, orgs bigint[], org_roles bigint[], at timestamptz,
    is_stale boolean)
language plpgsql set search_path = public
as $$
declare
	s record;
	centre bigint;
begin
	at := clock_now();
	perform set_config('berth.person', '', true),
	    set_config('berth.orgs', '', true),
	    set_config('berth.centre', '', true),
	    set_config('berth.assessor', '', true);
	if hash is null then
		return next;
		return;
	end if;
	select se.id, se.person_id, p.name, p.email,
	       se.last_seen_at < now() - interval '1 minute' as stale
	  into s
	  from session se join person p on p.id = se.person_id
	 where se.token_hash = hash and se.ended_at is null
	   and se.expires_at > now() and se.last_seen_at + se.idle > now()
	   and p.state = 'active';
	if not found then
		return next;
		return;
	end if;
	perform set_config('berth.person', s.person_id::text, true);
	select array_agg(m.org_id order by m.org_id),
	       array_agg(1::bigint << r.bit order by m.org_id),
	       bit_or(1::bigint << r.bit)
	  into orgs, org_roles, roles
	  from membership m join role r on r.word = m.role
	 where m.person_id = s.person_id and m.state = 'active';
	select bit_or(1::bigint << r.bit) into centre
	  from centre_role c join role r on r.word = c.role
	 where c.person_id = s.person_id;
	if orgs is not null then
		perform set_config('berth.orgs', orgs::text, true);
	end if;
	-- An assessor sees only the cases that are theirs (0007).
	if centre is not null and centre <> 1 << 6 then
		perform set_config('berth.centre', 'on', true);
	end if;
	if centre & (1 << 6) <> 0 then
		perform set_config('berth.assessor', 'on', true);
	end if;
	person := s.person_id;
	session := s.id;
	name := s.name;
	email := s.email;
	roles := coalesce(roles, 0) | coalesce(centre, 0);
	is_stale := s.stale;
	return next;
end
$$;
