-- Periods, the double-entry ledger, invoices (rules/states.md 4 and 5, rules/money.md;
-- rules/money.md 8).
create table billing_period (
	month       date primary key check (extract(day from month) = 1),
	state       text not null,
	closed_by   bigint references person,
	closed_at   timestamptz,
	rated_at    timestamptz,
	invoiced_at timestamptz
);
create trigger billing_period_move before insert or update on billing_period
	for each row execute function state_guard('billing_period');

-- Debits are positive, credits negative; a journal's postings add up to zero.
create table ledger_account (
	code  text primary key,
	name  text not null
);
insert into ledger_account (code, name) values
	('1010', 'Bank'),
	('1100', 'Receivable from customers'),
	('1150', 'Receivable from the scheme (subsidy)'),
	('4100', 'Revenue from compute');
create table journal (
	id         bigint generated always as identity primary key,
	kind       text not null check (kind in ('invoice', 'credit_note', 'receipt')),
	source_id  bigint not null,
	effective  date not null,
	posted_at  timestamptz not null,
	postings   integer not null check (postings >= 2),
	unique (kind, source_id)
);
create table posting (
	journal_id  bigint not null references journal,
	line        integer not null,
	account     text not null references ledger_account,
	org_id      bigint references organisation,
	cents       bigint not null check (cents <> 0),
	primary key (journal_id, line)
);
create index posting_account_idx on posting (account, org_id);
create function journal_balances() returns trigger
language plpgsql set search_path = public
as $$
declare
	total bigint;
	n bigint;
begin
	select coalesce(sum(cents), 0), count(*) into total, n
	  from posting where journal_id = new.id;
	if total <> 0 or n <> new.postings then
		raise exception 'journal % does not balance', new.id
		    using errcode = 'BT007', constraint = 'journal_balances';
	end if;
	return null;
end
$$;
create constraint trigger journal_balances after insert on journal
	deferrable initially deferred for each row execute function journal_balances();
-- A posting belongs to the transaction of its journal: the count above was
-- taken at commit, so one more later would go unseen.
create function posting_with_journal() returns trigger
language plpgsql set search_path = public
as $$
begin
	if not exists (select from journal
	    where id = new.journal_id and xmin = pg_current_xact_id()::xid) then
		raise exception 'journal % is closed', new.journal_id
		    using errcode = 'BT007', constraint = 'journal_closed';
	end if;
	return new;
end
$$;
create trigger posting_with_journal before insert on posting
	for each row execute function posting_with_journal();
create trigger journal_fixed before update or delete on journal
	for each row execute function append_only();
create trigger posting_fixed before update or delete on posting
	for each row execute function append_only();
create trigger journal_kept before truncate on journal execute function append_only();
create trigger posting_kept before truncate on posting execute function append_only();

-- Gapless: the number is taken in the transaction that issues.
create table invoice_series (
	fiscal_year  integer primary key,
	next_no      integer not null default 1 check (next_no > 0)
);

create table invoice (
	id               bigint generated always as identity primary key,
	org_id           bigint not null references organisation,
	allocation_id    bigint not null references allocation,
	application_id   bigint not null references application,
	month            date not null references billing_period,
	state            text not null,
	fiscal_year      integer,
	number           text unique,
	price_book_id    bigint not null references price_book,
	gross_cents      bigint not null check (gross_cents >= 0),
	credit_cents     bigint not null check (credit_cents >= 0),
	subsidy_cents    bigint not null check (subsidy_cents >= 0),
	net_cents        bigint not null check (net_cents >= 0),
	-- The buyer as it stood when the invoice was prepared.
	buyer_name_en    clean_line,
	buyer_name_zh    clean_line,
	buyer_ubi        text,
	buyer_address    clean_text not null,
	purchase_order   clean_line,
	prepared_by      bigint not null references person,
	prepared_at      timestamptz not null,
	checked_by       bigint references person,
	checked_at       timestamptz,
	issued_by        bigint references person,
	issue_day        date,
	issued_at        timestamptz,
	due_day          date,
	constraint invoice_adds_up check (net_cents = gross_cents - credit_cents - subsidy_cents),
	constraint invoice_two_people check (checked_by is null or checked_by <> prepared_by),
	constraint invoice_issued check ((state = 'issued') = (number is not null)
	    and (state <> 'issued' or (fiscal_year is not null and issue_day is not null
	     and issued_at is not null and due_day is not null and checked_by is not null)))
);
create unique index invoice_once_key on invoice (allocation_id, month) where state <> 'void';
create index invoice_org_idx on invoice (org_id, id desc);
create index invoice_state_idx on invoice (state, id);
create index invoice_month_idx on invoice (month, id);
create trigger invoice_move before insert or update on invoice
	for each row execute function state_guard('invoice');

-- What a month calls for and no live invoice bills: the allocations that
-- reserve cards in it and that the cluster has opened by its last day.  That
-- day is past when a month is closed, so what it calls for is fixed by then.
create function month_to_draft(first date) returns table (allocation_id bigint)
language sql stable
as $$
	select a.id
	  from allocation a
	 where a.opened_on < (first + interval '1 month')::date
	   and a.first_day < (first + interval '1 month')::date and a.last_day >= first
	   and not exists (select from invoice i where i.allocation_id = a.id
	                      and i.month = first and i.state <> 'void')
$$;

-- Those of them that cannot be drafted: the price book of the offer has no
-- price for the class.  Null where there are none.
create function month_unpriced(first date) returns text
language sql stable
as $$
	select string_agg(a.reference || ' (' || c.code || ', ' || b.code || ')', ', ' order by a.id)
	  from month_to_draft(first) d
	  join allocation a on a.id = d.allocation_id
	  join resource_class c on c.id = a.class_id
	  join offer f on f.id = a.offer_id
	  join price_book b on b.id = f.price_book_id
	 where not exists (select from sku k where k.price_book_id = b.id
	        and k.class_id = c.id and k.basis = 'reserved_card_month')
$$;

-- A month is invoiced when all that it calls for is issued, and nothing is
-- drafted in it before it is rated or after it is invoiced.  Only the centre
-- sees all of a month, so nobody else can tell.
create function period_invoiced() returns trigger
language plpgsql set search_path = public
as $$
begin
	if current_setting('berth.centre', true) is distinct from 'on' or exists
	    (select from invoice where month = new.month and state in ('draft', 'checked'))
	    or exists (select from month_to_draft(new.month)) then
		raise exception 'not every invoice of % is issued', new.month
		    using errcode = 'BT008', constraint = 'period_to_issue';
	end if;
	return new;
end
$$;
create trigger period_invoiced before update on billing_period
	for each row when (new.state = 'invoiced' and old.state <> 'invoiced')
	execute function period_invoiced();
create function invoice_in_rated_month() returns trigger
language plpgsql set search_path = public
as $$
begin
	perform from billing_period where month = new.month and state = 'rated' for share;
	if not found then
		raise exception '% is not being invoiced', new.month
		    using errcode = 'BT008', constraint = 'invoice_month';
	end if;
	return new;
end
$$;
create trigger invoice_in_rated_month before insert on invoice
	for each row execute function invoice_in_rated_month();

-- What an invoice takes of its award: a draft claims it, one that is void
-- gives it back, and one that is issued has used it.
create function invoice_claims() returns trigger
language plpgsql set search_path = public
as $$
declare
	claim bigint := 0;
	use bigint := 0;
begin
	if tg_op = 'UPDATE' and old.state in ('draft', 'checked') then
		claim := -old.subsidy_cents;
	end if;
	if new.state in ('draft', 'checked') then
		claim := claim + new.subsidy_cents;
	elsif new.state = 'issued' then
		use := new.subsidy_cents;
	end if;
	if claim <> 0 or use <> 0 then
		update subsidy set claimed_cents = claimed_cents + claim, used_cents = used_cents + use
		 where application_id = new.application_id;
		if not found then
			raise exception 'no award to claim from'
			    using errcode = 'BT008', constraint = 'invoice_award';
		end if;
	end if;
	return null;
end
$$;
create trigger invoice_claims after insert or update on invoice
	for each row execute function invoice_claims();

create table invoice_line (
	invoice_id      bigint not null references invoice,
	org_id          bigint not null references organisation,
	line            integer not null,
	sku             text not null,
	description_en  clean_line not null,
	description_zh  clean_line not null,
	first_day       date not null,
	last_day        date not null,
	quantity        integer not null check (quantity > 0),
	unit_cents      bigint not null check (unit_cents > 0),
	days            integer not null,
	month_days      integer not null,
	gross_cents     bigint not null,
	credit_cents    bigint not null,
	rate_bp         integer not null,
	subsidy_cents   bigint not null,
	net_cents       bigint not null,
	primary key (invoice_id, line),
	constraint invoice_line_adds_up check (net_cents = gross_cents - credit_cents - subsidy_cents),
	constraint invoice_line_multiplies check (
	    gross_cents = round(unit_cents::numeric * quantity * days / month_days)
	    and month_days = extract(day from date_trunc('month', first_day)
	        + interval '1 month' - interval '1 day')),
	constraint invoice_line_one_month check (date_trunc('month', first_day) = date_trunc('month', last_day)
	    and last_day >= first_day and days = last_day - first_day + 1)
);
create index invoice_line_org_idx on invoice_line (org_id);

-- An issued document never changes, and its lines agree with its totals.
create function invoice_fixed() returns trigger
language plpgsql set search_path = public
as $$
declare
	t record;
begin
	if tg_op = 'DELETE' then
		raise exception 'invoices are kept' using errcode = 'BT004', constraint = 'invoice_fixed';
	end if;
	if old.state in ('issued', 'void') then
		raise exception 'an issued invoice never changes'
		    using errcode = 'BT004', constraint = 'invoice_fixed';
	end if;
	if (new.application_id, new.allocation_id, new.month)
	    is distinct from (old.application_id, old.allocation_id, old.month) then
		raise exception 'an invoice stays with its award and its month'
		    using errcode = 'BT004', constraint = 'invoice_fixed';
	end if;
	if new.state = 'issued' then
		select coalesce(sum(gross_cents), 0) g, coalesce(sum(credit_cents), 0) c,
		       coalesce(sum(subsidy_cents), 0) s, coalesce(sum(net_cents), 0) n
		  into t from invoice_line where invoice_id = new.id;
		if (t.g, t.c, t.s, t.n) is distinct from (new.gross_cents::numeric,
		    new.credit_cents::numeric, new.subsidy_cents::numeric, new.net_cents::numeric) then
			raise exception 'the lines do not add up to the totals'
			    using errcode = 'BT008', constraint = 'invoice_totals';
		end if;
		if not exists (select from billing_period where month = new.month
		    and state in ('rated', 'invoiced')) then
			raise exception 'the month is not closed'
			    using errcode = 'BT008', constraint = 'invoice_open_period';
		end if;
	end if;
	return new;
end
$$;
create trigger invoice_fixed before update or delete on invoice
	for each row execute function invoice_fixed();
create function invoice_line_fixed() returns trigger
language plpgsql set search_path = public
as $$
begin
	if tg_op <> 'INSERT' or (select state from invoice where id = new.invoice_id) <> 'draft' then
		raise exception 'the lines of an invoice are fixed'
		    using errcode = 'BT004', constraint = 'invoice_fixed';
	end if;
	return new;
end
$$;
create trigger invoice_line_fixed before insert or update or delete on invoice_line
	for each row execute function invoice_line_fixed();

-- The rendered document, made once by berth-jobs after the issue.
create table invoice_pdf (
	invoice_id  bigint primary key references invoice,
	org_id      bigint not null references organisation,
	sha256      bytea not null check (length(sha256) = 32),
	content     bytea not null,
	made_at     timestamptz not null
);
alter table invoice_pdf alter content set storage external;
create index invoice_pdf_org_idx on invoice_pdf (org_id);
create trigger invoice_pdf_fixed before update or delete on invoice_pdf
	for each row execute function append_only();

-- A finance export; downloading it again gives the same bytes.
create table export_batch (
	id             bigint generated always as identity primary key,
	month          date not null,
	made_by        bigint not null references person,
	made_at        timestamptz not null,
	rows_n         integer not null,
	gross_cents    bigint not null,
	subsidy_cents  bigint not null,
	net_cents      bigint not null,
	sha256         bytea not null check (length(sha256) = 32),
	content        bytea not null
);
create index export_batch_month_idx on export_batch (month, id desc);
create trigger export_batch_fixed before update or delete on export_batch
	for each row execute function append_only();

call protect('invoice', format($p$%s or (state = 'issued' and %s)$p$, in_centre(), is_among('org_id', 'orgs')));
call protect('invoice_line', sees() || ' and exists (select from invoice i where i.id = invoice_id)');
call protect('invoice_pdf');
call protect('posting', in_centre());
