-- What was promised, agreed and made real: capacity, the subsidy envelope,
-- offers, allocations (rules/states.md 2 and 3, rules/money.md 2).

-- Capacity of a class held for a term.  The trigger counts the whole term,
-- not today (rules/scheme.md 1), behind a lock on the class.
create table capacity_hold (
	id              bigint generated always as identity primary key,
	application_id  bigint not null unique references application,
	class_id        bigint not null references resource_class,
	cards           integer not null check (cards > 0),
	first_day       date not null,
	last_day        date not null,
	state           text not null,
	check (last_day >= first_day)
);
create index capacity_hold_class_idx on capacity_hold (class_id, last_day) where state = 'held';

-- The fewest cards free on any day of the term; `spare` is left out.
create function capacity_left(class bigint, first date, last date, spare bigint default 0)
returns integer
language sql stable set search_path = public
as $$
	select c.cards_total - coalesce((
	    select max(held) from (
	        select sum(n) over (order by day) as held from (
	            select day, sum(n) as n from (
	                select greatest(h.first_day, first) as day, h.cards as n
	                  from capacity_hold h
	                 where h.class_id = class and h.state = 'held' and h.id <> spare
	                   and h.first_day <= last and h.last_day >= first
	                union all
	                select h.last_day + 1, -h.cards
	                  from capacity_hold h
	                 where h.class_id = class and h.state = 'held' and h.id <> spare
	                   and h.first_day <= last and h.last_day >= first
	            ) steps group by day
	        ) days
	    ) sums), 0)::integer
	  from resource_class c where c.id = class
$$;

create function capacity_guard() returns trigger
language plpgsql set search_path = public
as $$
begin
	if new.state = 'held' then
		perform from resource_class where id = new.class_id for update;
		if capacity_left(new.class_id, new.first_day, new.last_day, new.id) < new.cards then
			raise exception 'not enough cards in that term'
			    using errcode = 'BT006', constraint = 'capacity_exceeded';
		end if;
	end if;
	return new;
end
$$;
create trigger capacity_hold_move before insert or update on capacity_hold
	for each row execute function state_guard('capacity_hold');
create trigger capacity_guard before insert or update on capacity_hold
	for each row execute function capacity_guard();

-- The subsidy of one award: what is committed of the scheme's envelope, how
-- much of it issued invoices have used, and how much drafts have claimed.
-- What is left is neither; scheme.committed_cents is the sum of the caps.
create table subsidy (
	id              bigint generated always as identity primary key,
	application_id  bigint not null unique references application,
	scheme_id       bigint references scheme,      -- null: nothing is subsidised
	rate_bp         integer not null check (rate_bp between 0 and 10000),
	cap_cents       bigint not null check (cap_cents >= 0),
	used_cents      bigint not null default 0,
	claimed_cents   bigint not null default 0,
	released_cents  bigint not null default 0,
	left_cents      bigint not null generated always as
	    (cap_cents - used_cents - claimed_cents - released_cents) stored,
	constraint subsidy_scheme check (scheme_id is not null
	    or (rate_bp = 0 and cap_cents = 0)),
	constraint subsidy_cap check (used_cents >= 0 and claimed_cents >= 0
	    and released_cents >= 0
	    and used_cents + claimed_cents + released_cents <= cap_cents)
);
create function subsidy_counts() returns trigger
language plpgsql set search_path = public
as $$
declare
	before bigint := 0;
begin
	if tg_op = 'UPDATE' then
		before := old.cap_cents - old.released_cents;
	end if;
	update scheme set committed_cents = committed_cents - before
	    + new.cap_cents - new.released_cents
	 where id = new.scheme_id;
	return null;
end
$$;
create trigger subsidy_counts after insert or update of cap_cents, released_cents on subsidy
	for each row execute function subsidy_counts();
create function subsidy_fixed() returns trigger
language plpgsql set search_path = public
as $$
begin
	if (new.application_id, new.scheme_id, new.rate_bp, new.cap_cents)
	    is distinct from (old.application_id, old.scheme_id, old.rate_bp, old.cap_cents)
	    or new.used_cents < old.used_cents then
		raise exception 'the terms of an award do not change'
		    using errcode = 'BT004', constraint = 'subsidy_fixed';
	end if;
	return new;
end
$$;
create trigger subsidy_fixed before update on subsidy
	for each row execute function subsidy_fixed();

create table offer (
	id              bigint generated always as identity primary key,
	org_id          bigint not null references organisation,
	application_id  bigint not null unique references application,
	decision_id     bigint not null unique references decision,
	state           text not null,
	reference       text not null unique,
	title           clean_line not null,
	title_zh        clean_line,
	class_id        bigint not null references resource_class,
	cards           integer not null check (cards > 0),
	months          integer not null check (months > 0),
	first_day       date not null,
	last_day        date not null,
	rate_bp         integer not null,
	cap_cents       bigint not null,
	conditions      clean_text not null,
	price_book_id   bigint not null references price_book,   -- frozen here
	terms_version   text not null,
	drafted_at      timestamptz not null,
	issued_by       bigint references person,
	issued_at       timestamptz,
	valid_until     date,
	answered_by     bigint references person,
	answered_at     timestamptz,
	signatory_name  clean_line,
	constraint offer_issued check (state = 'drafted' or
	    (issued_by is not null and issued_at is not null and valid_until is not null)),
	constraint offer_answered check (state not in ('accepted', 'declined') or
	    (answered_by is not null and answered_at is not null))
);
create index offer_org_idx on offer (org_id, id desc);
create index offer_queue_idx on offer (state, id);
create trigger offer_move before insert or update on offer
	for each row execute function state_guard('offer');

-- `state` is what the cluster was seen to agree with.  What has been asked of
-- it and not yet seen is `effect`, since `effect_since`.
create table allocation (
	id              bigint generated always as identity primary key,
	org_id          bigint not null references organisation,
	application_id  bigint not null unique references application,
	offer_id        bigint not null unique references offer,
	reference       text not null unique,
	title           clean_line not null,
	title_zh        clean_line,
	class_id        bigint not null references resource_class,
	cards           integer not null check (cards > 0),
	first_day       date not null,
	last_day        date not null,
	state           text not null,
	state_since     timestamptz not null,
	account         text not null unique check (account ~ '^[a-z0-9_-]{1,40}$'),
	effect          text check (effect in ('open', 'members', 'close')),
	effect_since    timestamptz,
	effect_error    text,                   -- "code: what the cluster said"
	seen_at         timestamptz,            -- when the cluster was last read back,
	seen_cards      integer,                -- and what it had then
	seen_members    integer,
	opened_on       date,                   -- when it was first seen to be open
	check (last_day >= first_day),
	constraint allocation_opened check ((opened_on is null) =
	    (state in ('pending', 'provisioning', 'failed'))),
	check ((effect is null) = (effect_since is null))
);
create index allocation_org_idx on allocation (org_id, id desc);
create index allocation_state_idx on allocation (state, last_day);
create trigger allocation_move before insert or update on allocation
	for each row execute function state_guard('allocation');

-- Who may use it.  A person's name on the cluster is the same everywhere.
create table cluster_user (
	person_id  bigint primary key references person,
	name       text not null unique check (name ~ '^b[0-9]{5,}$')
);
create table allocation_member (
	allocation_id  bigint not null references allocation,
	org_id         bigint not null references organisation,
	person_id      bigint not null references person,
	state          text not null,
	since          timestamptz not null,
	primary key (allocation_id, person_id)
);
create index allocation_member_org_idx on allocation_member (org_id);
create index allocation_member_person_idx on allocation_member (person_id);
create trigger allocation_member_move before insert or update on allocation_member
	for each row execute function state_guard('allocation_member');

-- The name is given once, by the row's own number.
create function cluster_user_name() returns trigger
language plpgsql set search_path = public
as $$
begin
	new.name := 'b' || lpad(new.person_id::text, 5, '0');
	return new;
end
$$;
create trigger cluster_user_name before insert on cluster_user
	for each row execute function cluster_user_name();

call protect('offer', format($p$%s or (state <> 'drafted' and %s)$p$, in_centre(), is_among('org_id', 'orgs')));
call protect('allocation');
call protect('allocation_member');
call protect('subsidy', format('%s or exists (select from application a where a.id = application_id and %s)', in_centre(), is_among('a.org_id', 'orgs')));
call protect('capacity_hold', format('%s or exists (select from application a where a.id = application_id and %s)', in_centre(), is_among('a.org_id', 'orgs')));
