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

-- Text that people write, as app/text/ makes it: in form NFC, no blanks at
-- the ends of it or of its lines, and nothing in it that cannot be seen, but
-- the joiners of scripts and emoji.  A test tries every character there is on
-- both.  A column is one line (clean_line), several (clean_text), an address
-- that mail can be sent to, or a telephone number.
create function is_clean_text(s text) returns boolean
language sql immutable parallel safe
as $$
	select s is normalized
	   and s !~ '^[ \t\n\u3000]|[ \t\u3000]\n|[ \t\n\u3000]$'
	   and case when s ~ '[\u180b-\u180f\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]'
	       then regexp_replace(s,
	       '(?<=[\u0620-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17d3\u1820-\u18aa\ua840-\ua8ff\U00011000-\U00011fff])[\u200c\u200d](?=[\u0620-\u08ff\u0900-\u0dff\u1000-\u109f\u1780-\u17d3\u1820-\u18aa\ua840-\ua8ff\U00011000-\U00011fff])'
	       '|(?<=[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u27ff\u2900-\u2bff\u3030\u303d\u3297-\u3299\U0001f000-\U0001faff\ufe0f])\u200d(?=[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u27ff\u2900-\u2bff\u3030\u303d\u3297-\u3299\U0001f000-\U0001faff])'
	       '|(?<=[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u27ff\u2900-\u2bff\u3030\u303d\u3297-\u3299\U0001f000-\U0001faff])[\ufe0e\ufe0f]'
	       '|(?<=[#*0-9])\ufe0f(?=\u20e3)'
	       '|(?<=[\u1820-\u18aa])[\u180b-\u180f]'
	       '|(?<=[\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])[\ufe00-\ufe0d\U000e0100-\U000e01ef]',
	       '', 'g') else s end
	    !~ ('[\u0001-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160'
	       '\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f'
	       '\u2800\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff'
	       '\U00013430-\U00013438\U0001bca0-\U0001bca3\U0001d173-\U0001d17a'
	       '\U0001fffe\U0001ffff\U0002fffe\U0002ffff\U0003fffe\U0003ffff\U0004fffe\U0004ffff'
	       '\U0005fffe\U0005ffff\U0006fffe\U0006ffff\U0007fffe\U0007ffff\U0008fffe\U0008ffff'
	       '\U0009fffe\U0009ffff\U000afffe\U000affff\U000bfffe\U000bffff\U000cfffe\U000cffff'
	       '\U000dfffe\U000dffff\U000e0000-\U000e0fff\U000efffe-\U0010ffff]')
$$;

create function is_clean_line(s text) returns boolean
language sql immutable parallel safe
as $$ select public.is_clean_text(s) and s !~ '[\t\n\u3000]|  ' $$;

create function is_mail_address(s text) returns boolean
language sql immutable parallel safe
as $$
	select length(s) <= 254 and s !~ '\.\.'
	   and s ~ '^[a-z0-9!#$%&''*+/=?^_`{|}~-][a-z0-9!#$%&''*+/=?^_`{|}~.-]{0,63}@([a-z0-9-]{1,63}\.)+[a-z0-9-]{1,63}$'
	   and s !~ '\.@|[@.]-|-\.|-$|@.*\.[0-9]+$' and strpos(s, '@') <= 65
$$;

create function is_phone(s text) returns boolean
language sql immutable parallel safe
as $$ select s ~ '^\+[1-9][0-9]{5,14}$' and (s !~ '^\+852' or s ~ '^\+852[2-9][0-9]{7}$') $$;

create domain clean_line as text check (is_clean_line(value));
create domain clean_text as text check (is_clean_text(value));
create domain mail_address as text check (is_mail_address(value));
create domain phone as text check (is_phone(value));

-- What is looked for and what it is looked for in, alike: without case,
-- accents, width, kinds of blanks and dashes, and what cannot be seen (NFKD).
-- A table that is searched has a generated column `found_by` of this.
create extension if not exists pg_trgm;
create function search_folded(s text) returns text
language sql immutable parallel safe
as $$
	select btrim(regexp_replace(regexp_replace(regexp_replace(
	       lower(normalize(s, nfkd) collate "und-x-icu"),
	       '[\u00ad\u0300-\u036f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]', '', 'g'),
	       '[\u2010-\u2015\u2212]', '-', 'g'), '[\s\u2028\u2029]+', ' ', 'g'))
$$;
-- Of what was typed, for `like`; in a sub-select, which is computed once.
create function search_pattern(s text) returns text
language sql immutable parallel safe
as $$
	select '%' || replace(replace(replace(public.search_folded(s),
	       '\', '\\'), '%', '\%'), '_', '\_') || '%'
$$;

-- Names in the order in which people look for them: letters without regard to
-- case and accents first, numbers by their size; Chinese by strokes in
-- Traditional, by pinyin in Simplified.  A statement that lists by name takes
-- the language and orders by
--	case $n when 'tc' then name end collate by_tc,
--	case $n when 'sc' then name end collate by_sc, name collate by_en
create collation by_en (provider = icu, locale = 'en-u-kn-true');
create collation by_tc (provider = icu, locale = 'zh-Hant-HK-u-co-stroke-kn-true');
create collation by_sc (provider = icu, locale = 'zh-Hans-CN-u-co-pinyin-kn-true');

-- The last day of a term of whole months: the one before the same day of the
-- month comes again, or the month's end where it does not (day_term_last).
create function term_last(first date, months integer) returns date
language sql immutable parallel safe
as $$
	select n - case when extract(day from n) < extract(day from first) then 0 else 1 end
	  from (select (first + make_interval(months => months))::date as n) v
$$;

-- Every state column is a machine whose moves are rows here; a new row of
-- the machine starts by a move from ''.  `berth migrate` writes them, from
-- the tables that the rules in C use.
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

-- A trigger on what people edit: who saves says which version they began
-- from, by setting `version` to the next one.  Where somebody else was first
-- it is not the next one any more, and the update is refused.  A change by
-- hand is no form that somebody opened; it counts as a version all the same.
create function edited() returns trigger
language plpgsql set search_path = public
as $$
begin
	if tg_op = 'UPDATE' then
		if current_user <> 'berth_web' then
			new.version := old.version + 1;
		elsif new.version is distinct from old.version + 1 then
			raise exception '% was changed meanwhile', tg_table_name
			    using errcode = 'BT009', constraint = tg_table_name || '_version';
		end if;
	end if;
	new.edited_by := berth_person();
	new.edited_at := clock_now();
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
