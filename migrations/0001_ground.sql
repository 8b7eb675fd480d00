-- What every later table stands on: the clock, closed state machines, and
-- row-level security.

-- The portal's clock.  Rules are given `now`, and `now` is this: so a test
-- can move every process to another day at once.  `ahead` stays 0 outside
-- development; nobody but the owner can change it.
create table clock (
	only_row  boolean  primary key default true check (only_row),
	ahead     interval not null default '0'
);
insert into clock default values;

create function clock_now() returns timestamptz
language sql stable parallel safe
as $$ select now() + ahead from clock $$;

create function clock_today() returns date
language sql stable parallel safe
as $$ select (clock_now() at time zone 'Asia/Hong_Kong')::date $$;

-- Every state column is a machine whose moves are rows here; a new row of
-- the machine starts by a move from ''.  app/<domain>/<domain>.h holds the
-- same table for the rules, and a test compares the two.
create table state_move (
	machine     text not null,
	from_state  text not null,
	to_state    text not null,
	event       text not null,
	primary key (machine, from_state, to_state)
);

-- A trigger on a table with the column `state`; its argument is the machine.
create function state_guard() returns trigger
language plpgsql set search_path = public
as $$
declare
	before text := case when tg_op = 'INSERT' then '' else old.state end;
begin
	if tg_op = 'UPDATE' and new.state is not distinct from old.state then
		return new;
	end if;
	if not exists (select from state_move
	    where machine = tg_argv[0] and from_state = before
	      and to_state = new.state) then
		raise exception '%: no move from "%" to "%"', tg_argv[0], before, new.state
		    using errcode = 'BT001', constraint = tg_argv[0] || '_move';
	end if;
	return new;
end
$$;

-- A trigger that refuses what it is put on: for tables that only grow.
create function append_only() returns trigger
language plpgsql set search_path = public
as $$
begin
	raise exception '% only grows', tg_table_name
	    using errcode = 'BT002', constraint = tg_table_name || '_append_only';
end
$$;

-- Who asks, as request_begin.sql noted it for this transaction.  Nothing
-- noted means nobody: no rows.
create function berth_person() returns bigint
language sql stable parallel safe
as $$ select nullif(current_setting('berth.person', true), '')::bigint $$;

create function berth_is_centre() returns boolean
language sql stable parallel safe
as $$ select coalesce(current_setting('berth.centre', true), '') = 'on' $$;

-- A list of numbers that was noted: 'orgs', 'cases', 'cleared', 'case_orgs'.
create function berth_noted(list text) returns bigint[]
language sql stable parallel safe
as $$ select coalesce(nullif(current_setting('berth.' || list, true), ''), '{}')::bigint[] $$;

-- The parts that policies are made of, as text.  What was noted is the same
-- for every row, so it stands in sub-selects, which a statement computes once
-- and not for each row that it looks at.
create function in_centre() returns text
language sql immutable
as $$ select '(select berth_is_centre())' $$;

create function is_among(subject text, list text) returns text
language sql immutable
as $$ select format('%s = any ((select berth_noted(%L))::bigint[])', subject, list) $$;

create function sees(org text default 'org_id') returns text
language sql immutable
as $$ select format('(%s or %s)', in_centre(), is_among(org, 'orgs')) $$;

-- Put a table under row-level security, its owner included.  `rule` is what
-- the web role may see and write; the jobs role works for everybody.
create procedure protect(tbl regclass, rule text default sees())
language plpgsql
as $$
begin
	execute format('alter table %s enable row level security', tbl);
	execute format('alter table %s force row level security', tbl);
	execute format('create policy org_rows on %s using (%s) with check (%s)', tbl, rule, rule);
	execute format('create policy jobs_rows on %s to berth_jobs using (true) with check (true)', tbl);
end
$$;
