-- Applicant organisations and their members (rules/scheme.md 4).
create table organisation (
	id                  bigint generated always as identity primary key,
	category            text not null check (category in ('local_university',
	                    'rd_institute', 'government_department', 'ai_startup',
	                    'sme', 'strategic_enterprise', 'other_enterprise')),
	name_en             clean_line check (length(name_en) between 1 and 200),
	name_zh             clean_line check (length(name_zh) between 1 and 200),
	ubi                 text constraint organisation_ubi_form
	                    check (ubi ~ '^([0-9]{8}|[A-Z][0-9]{7})$'),
	br_certificate_no   text constraint organisation_br_form
	                    check (br_certificate_no ~ '^[0-9]{8}-[0-9]{3}-[0-9]{2}-[0-9]{2}-[0-9A-Z]$'),
	br_expiry           date,
	legacy_cr_no        clean_line check (length(legacy_cr_no) between 1 and 8),
	incorporation_date  date,
	employees_hk        integer not null check (employees_hk >= 0),
	rd_employees_hk     integer not null check (rd_employees_hk >= 0),
	address_en          clean_text check (length(address_en) <= 300),
	address_zh          clean_text check (length(address_zh) <= 300),
	billing_address     clean_text check (length(billing_address) <= 300),
	contact_name        clean_line not null check (length(contact_name) between 1 and 200),
	contact_title       clean_line check (length(contact_title) <= 200),
	contact_phone       phone not null,
	contact_email       mail_address not null,
	finance_email       mail_address,
	purchase_order_no   clean_line check (length(purchase_order_no) <= 100),
	created_at          timestamptz not null,
	created_by          bigint not null references person,
	-- Since its first application was submitted: who it is then changes only
	-- by a request that an officer verifies (organisation_change).
	fixed_since         timestamptz,
	version             integer not null default 1,
	edited_by           bigint references person,
	edited_at           timestamptz,
	constraint organisation_has_name check (name_en is not null or name_zh is not null),
	constraint organisation_rd_of_all check (rd_employees_hk <= employees_hk),
	constraint organisation_needs_ubi check (ubi is not null or category in
	    ('local_university', 'rd_institute', 'government_department')),
	constraint organisation_ubi_of_government check
	    (ubi is null or category <> 'government_department'),
	constraint organisation_br_of_ubi check (br_certificate_no is null
	    or left(br_certificate_no, 8) is not distinct from ubi),
	constraint organisation_br_has_expiry check
	    (br_certificate_no is null or br_expiry is not null),
	constraint organisation_has_address check
	    (address_en is not null or address_zh is not null)
);
create trigger organisation_edited before insert or update of category, name_en,
	name_zh, ubi, br_certificate_no, br_expiry, legacy_cr_no, incorporation_date,
	employees_hk, rd_employees_hk, address_en, address_zh, billing_address,
	contact_name, contact_title, contact_phone, contact_email, finance_email,
	purchase_order_no on organisation
	for each row execute function edited();
create unique index organisation_ubi_key on organisation (ubi);
-- A person who registers one sees it before the membership row exists; an
-- assessor must know whose case it is to say whether there is a conflict.
-- Neither is in a sub-select: few rows get that far, and each sub-select
-- takes longer to set up than a name takes to read.
call protect('organisation', sees('id')
    || ' or id = any (berth_noted(''case_orgs'')) or created_by = berth_person()');

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
call protect('membership', sees() || ' or person_id = (select berth_person())');

create table invitation (
	id           bigint generated always as identity primary key,
	org_id       bigint not null references organisation,
	org_name     clean_line not null,     -- as the mail said it
	email        mail_address not null,
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
    sees() || $p$ or encode(token_hash, 'hex') = current_setting('berth.token', true)$p$);

-- Nobody makes themselves a member: it takes a membership that is there, an
-- organisation that one has just registered, or an invitation's token.
alter policy org_rows on membership with check ((select berth_is_centre())
    or org_id = any ((select berth_noted('orgs'))::bigint[])
    or exists (select from organisation o where o.id = org_id and o.created_by = berth_person())
    or exists (select from invitation i where i.org_id = membership.org_id
        and encode(i.token_hash, 'hex') = current_setting('berth.token', true)
        and i.accepted_at is null and i.withdrawn_at is null));

-- Who decides for the centre and who applies to it are never one person.  The
-- owner of the tables (the command line of the first administrator) stands
-- outside; the portal's own roles do not.
create function is_table_owner() returns boolean
language sql stable
as $$ select current_user = tableowner from pg_tables
       where schemaname = 'public' and tablename = 'centre_role' $$;

create function role_request_rules() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
	admin bigint := coalesce(new.decided_by, new.asked_by);
begin
	if tg_op = 'UPDATE' and (old.state <> 'asked'
	    or row(new.person_id, new.role, new.reason, new.asked_by, new.asked_at)
	    is distinct from row(old.person_id, old.role, old.reason, old.asked_by, old.asked_at)) then
		raise exception 'a request for a role does not change'
		    using errcode = 'BT002', constraint = 'role_request_fixed';
	end if;
	if not exists (select from centre_role where person_id = admin and role = 'admin') then
		raise exception 'only administrators ask for a role and give it'
		    using errcode = 'BT003', constraint = 'role_request_admin';
	end if;
	if new.state in ('asked', 'given') and exists (select from membership
	    where person_id = new.person_id and state = 'active') then
		raise exception 'a member of an organisation gets no role of the centre'
		    using errcode = 'BT003', constraint = 'role_request_member';
	end if;
	new.decided_xact := case when new.state = 'given' then pg_current_xact_id() end;
	return new;
end
$$;
create trigger role_request_rules before insert or update on role_request
	for each row execute function role_request_rules();

create function centre_role_given() returns trigger
language plpgsql set search_path = public
as $$
begin
	if not is_table_owner() and not exists (select from role_request
	    where person_id = new.person_id and role = new.role and state = 'given'
	      and decided_by = new.granted_by and decided_xact = pg_current_xact_id()) then
		raise exception 'a role is given by a second administrator'
		    using errcode = 'BT003', constraint = 'centre_role_given';
	end if;
	return new;
end
$$;
create trigger centre_role_given before insert or update on centre_role
	for each row execute function centre_role_given();

create function membership_of_centre() returns trigger
language plpgsql set search_path = public
as $$
begin
	if new.state = 'active' and not is_table_owner() and exists (select from centre_role
	    where person_id = new.person_id) then
		raise exception 'who has a role of the centre is no member of an applicant'
		    using errcode = 'BT003', constraint = 'membership_of_centre';
	end if;
	return new;
end
$$;
create trigger membership_of_centre before insert or update on membership
	for each row execute function membership_of_centre();

-- A change of who an organisation is, asked for with evidence (rules/integrity.md 3):
-- the particulars as they would be.
create table organisation_change (
	id            bigint generated always as identity primary key,
	org_id        bigint not null references organisation,
	state         text not null,
	category      text not null check (category in ('local_university',
	              'rd_institute', 'government_department', 'ai_startup',
	              'sme', 'strategic_enterprise', 'other_enterprise')),
	name_en       clean_line check (length(name_en) between 1 and 200),
	name_zh       clean_line check (length(name_zh) between 1 and 200),
	ubi           clean_line check (ubi ~ '^([0-9]{8}|[A-Z][0-9]{7})$'),
	address_en    clean_text check (length(address_en) <= 300),
	address_zh    clean_text check (length(address_zh) <= 300),
	reason        clean_text not null check (length(reason) between 1 and 2000),
	asked_by      bigint not null references person,
	asked_at      timestamptz not null,
	decided_by    bigint references person,
	decided_at    timestamptz,
	remark        clean_text check (length(remark) between 1 and 2000),
	decided_xact  xid8,
	constraint organisation_change_decided check ((state = 'asked') = (decided_by is null)
	    and (state = 'asked') = (decided_at is null)),
	constraint organisation_change_why check ((state = 'refused') = (remark is not null)),
	constraint organisation_change_second check (state not in ('verified', 'refused')
	    or decided_by <> asked_by),
	constraint organisation_change_has_name check (name_en is not null or name_zh is not null),
	constraint organisation_change_has_address check
	    (address_en is not null or address_zh is not null)
);
create unique index organisation_change_open_key on organisation_change (org_id)
	where state = 'asked';
create index organisation_change_org_idx on organisation_change (org_id);
create index organisation_change_asked_idx on organisation_change (id) where state = 'asked';
call protect('organisation_change');
create trigger organisation_change_move before insert or update on organisation_change
	for each row execute function state_guard('organisation_change');

-- What it is asked on.
create table organisation_change_evidence (
	change_id  bigint primary key references organisation_change,
	org_id     bigint not null references organisation,
	file_name  clean_line not null check (length(file_name) between 1 and 200),
	pages      integer not null check (pages between 1 and 500),
	sha256     bytea not null check (length(sha256) = 32),
	content    bytea not null check (length(content) > 0)
);
alter table organisation_change_evidence alter content set storage external;
create index organisation_change_evidence_org_idx on organisation_change_evidence (org_id);
call protect('organisation_change_evidence');
create trigger organisation_change_evidence_fixed before update or delete
	on organisation_change_evidence for each row execute function append_only();

-- An owner asks and takes back, an officer verifies and refuses, each for
-- themselves; nothing else of it changes.
create function organisation_change_rules() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
	who bigint := coalesce(new.decided_by, new.asked_by);
	moving constant text[] := array['state', 'decided_by', 'decided_at', 'remark',
	    'decided_xact'];
begin
	if tg_op = 'UPDATE' and (old.state <> 'asked'
	    or to_jsonb(new) - moving is distinct from to_jsonb(old) - moving) then
		raise exception 'a request for a change does not change'
		    using errcode = 'BT002', constraint = 'organisation_change_fixed';
	end if;
	if who is distinct from coalesce(berth_person(), who) then
		raise exception 'nobody asks or decides for somebody else'
		    using errcode = 'BT003', constraint = 'organisation_change_who';
	end if;
	if new.state in ('asked', 'withdrawn') and not exists (select from membership
	    where org_id = new.org_id and person_id = who and role = 'owner' and state = 'active') then
		raise exception 'only an owner asks for a change and takes it back'
		    using errcode = 'BT003', constraint = 'organisation_change_owner';
	end if;
	if new.state in ('verified', 'refused') and (not exists (select from centre_role
	    where person_id = who and role = 'officer') or exists (select from membership
	    where org_id = new.org_id and person_id = who and state = 'active')) then
		raise exception 'only an officer who is no member verifies a change'
		    using errcode = 'BT003', constraint = 'organisation_change_officer';
	end if;
	new.decided_xact := case when new.state = 'verified' then pg_current_xact_id() end;
	return new;
end
$$;
create trigger organisation_change_rules before insert or update on organisation_change
	for each row execute function organisation_change_rules();

-- Once an application was submitted, who an organisation is changes only to
-- what an officer has verified in the same transaction.
create function organisation_fixed() returns trigger
language plpgsql set search_path = public
as $$
begin
	if is_table_owner() or old.fixed_since is null and new.fixed_since is null then
		return new;
	end if;
	if new.fixed_since is distinct from old.fixed_since
	    or row(new.category, new.name_en, new.name_zh, new.ubi, new.address_en, new.address_zh)
	    is distinct from
	    row(old.category, old.name_en, old.name_zh, old.ubi, old.address_en, old.address_zh)
	    and not exists (select from organisation_change c
	        where c.org_id = new.id and c.state = 'verified'
	          and c.decided_xact = pg_current_xact_id()
	          and row(c.category, c.name_en, c.name_zh, c.ubi::text, c.address_en, c.address_zh)
	          is not distinct from row(new.category, new.name_en, new.name_zh, new.ubi,
	                                   new.address_en, new.address_zh)) then
		raise exception 'who an organisation is changes only as it was verified'
		    using errcode = 'BT004', constraint = 'organisation_fixed';
	end if;
	return new;
end
$$;
create trigger organisation_fixed before update on organisation
	for each row execute function organisation_fixed();

-- Somebody remains who can sign.
create function membership_owner() returns trigger
language plpgsql set search_path = public
as $$
begin
	if not is_table_owner() and old.role = 'owner' and old.state = 'active' and not exists (select from membership
	    where org_id = old.org_id and role = 'owner' and state = 'active') then
		raise exception 'an organisation keeps an owner'
		    using errcode = 'BT003', constraint = 'membership_owner';
	end if;
	return null;
end
$$;
create constraint trigger membership_owner after update on membership
	deferrable initially deferred for each row execute function membership_owner();

-- What a person may see, gathered when it changes, so that a request begins
-- by reading one row.  Nobody writes here but the triggers below and that of
-- assignment (0007).
create function bits(words bigint[]) returns bigint
language sql immutable
as $$ select coalesce(bit_or(b), 0) from unnest(words) b $$;

create table access (
	person_id     bigint primary key references person,
	name          clean_line not null,
	email         mail_address not null,
	is_active     boolean not null,               -- may be signed in
	centre_roles  bigint not null default 0,      -- bits of role
	is_centre     boolean not null default false, -- sees every organisation
	orgs          bigint[] not null default '{}',
	org_roles     bigint[] not null default '{}', -- the bits held in each
	all_roles     bigint generated always as (centre_roles | bits(org_roles)) stored,
	-- An assessor's: the cases assigned, whose they are, and those whose
	-- papers are open after declaring no conflict or being cleared.
	cases         bigint[] not null default '{}',
	case_orgs     bigint[] not null default '{}',
	cleared       bigint[] not null default '{}'
);

create function access_of_person() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
	insert into access (person_id, name, email, is_active)
	values (new.id, new.name, new.email, new.state = 'active')
	    on conflict (person_id) do update
	   set name = excluded.name, email = excluded.email, is_active = excluded.is_active;
	return null;
end
$$;
create trigger access_of_person after insert or update of name, email, state on person
	for each row execute function access_of_person();

create function access_of_member() returns trigger
language plpgsql security definer set search_path = public
as $$
begin
	-- Without this organisation, and with it again while it lasts.
	update access a
	   set (orgs, org_roles) = (
	       select coalesce(array_agg(org order by org), '{}'),
	              coalesce(array_agg(bit order by org), '{}')
	         from (select org, bit from unnest(a.orgs, a.org_roles) u (org, bit)
	                where org <> new.org_id
	               union all
	               select new.org_id, 1::bigint << r.bit from role r
	                where r.word = new.role and new.state = 'active') x)
	 where person_id = new.person_id;
	return null;
end
$$;
create trigger access_of_member after insert or update on membership
	for each row execute function access_of_member();

create function access_of_role() returns trigger
language plpgsql security definer set search_path = public
as $$
declare
	who bigint := coalesce(new.person_id, old.person_id);
begin
	-- One change of a person's roles after another, so that none is lost.
	perform from access where person_id = who for update;
	update access a
	   set centre_roles = c.roles, is_centre = c.sees_all
	  from (select coalesce(bit_or(1::bigint << r.bit), 0) as roles,
	               -- An assessor sees only the cases that are theirs.
	               coalesce(bool_or(r.word <> 'assessor'), false) as sees_all
	          from centre_role h join role r on r.word = h.role
	         where h.person_id = who) c
	 where a.person_id = who;
	return null;
end
$$;
create trigger access_of_role after insert or update or delete on centre_role
	for each row execute function access_of_role();
