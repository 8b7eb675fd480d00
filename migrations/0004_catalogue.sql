-- The rules that are data: classes, prices, schemes, rubrics.  What no source
-- gives is marked as a placeholder and shown as one (rules/placeholders.md).
-- Where cards are.  How a cluster is reached is told to berth-jobs alone.
create table cluster (
	code            text primary key check (code ~ '^[a-z0-9-]{1,20}$'),
	name            text not null,
	adapter         text not null           -- of the scheduler that runs it
);

create table resource_class (
	id              bigint generated always as identity primary key,
	code            text not null unique check (code ~ '^[a-z0-9-]{1,40}$'),
	name            text not null,
	partition       text not null,          -- the cluster's partition
	cluster         text not null references cluster,
	gres_type       text not null,          -- the cluster's GPU type
	cards_total     integer not null check (cards_total >= 0),
	cards_per_node  integer not null check (cards_per_node > 0),
	is_offered      boolean not null default true,
	unique (cluster, gres_type)
);

create table price_book (
	id              bigint generated always as identity primary key,
	code            text not null unique,
	effective_from  date not null,
	is_placeholder  boolean not null,
	approved_by     text,
	created_at      timestamptz not null default now()
);

create table sku (
	id                 bigint generated always as identity primary key,
	price_book_id      bigint not null references price_book,
	code               text not null,
	class_id           bigint not null references resource_class,
	basis              text not null check (basis in
	                   ('reserved_card_month', 'metered_card_hour')),
	description_en     text not null,
	description_zh     text not null,
	unit_price_cents   bigint not null check (unit_price_cents > 0),
	cards_min          integer not null default 1 check (cards_min > 0),
	cards_step         integer not null default 1 check (cards_step > 0),
	is_subsidisable    boolean not null,
	unique (price_book_id, code),
	unique (price_book_id, class_id, basis)
);
create trigger price_book_fixed before update or delete on price_book
	for each row execute function append_only();
create trigger sku_fixed before update or delete on sku
	for each row execute function append_only();

create table scheme (
	id                   bigint generated always as identity primary key,
	code                 text not null unique,
	name_en              text not null,
	name_zh              text not null,
	normal_rate_bp       integer not null check (normal_rate_bp between 0 and 10000),
	exceptional_rate_bp  integer not null check (exceptional_rate_bp between 0 and 10000),
	cards_max            integer not null check (cards_max > 0),
	months_max           integer not null check (months_max > 0),
	lead_days_min        integer not null check (lead_days_min >= 0),
	low_use_warn_bp      integer not null,
	offer_valid_days     integer not null check (offer_valid_days > 0),
	payment_days         integer not null check (payment_days > 0),
	-- Questions to an applicant: days to answer, how often, and how many
	-- days before the last of them reminders are sent.
	info_days            integer not null check (info_days > 0),
	info_rounds_max      integer not null check (info_rounds_max >= 0),
	info_remind_days     integer[] not null,
	ends_on              date not null,
	envelope_cents       bigint not null check (envelope_cents >= 0),
	committed_cents      bigint not null default 0,
	is_placeholder       boolean not null,
	constraint scheme_envelope check (committed_cents between 0 and envelope_cents),
	constraint scheme_reminders check (0 <= all (info_remind_days)
	    and info_days > all (info_remind_days))
);

create table rubric (
	id               bigint generated always as identity primary key,
	code             text not null unique,
	score_max        integer not null check (score_max > 0),
	pass_total       integer not null,      -- of 100
	pass_each        integer not null,      -- of score_max
	assessors_min    integer not null check (assessors_min > 0),
	moderate_range   integer not null,
	is_active        boolean not null default false
);
create unique index rubric_active_key on rubric (is_active) where is_active;

create table criterion (
	rubric_id      bigint not null references rubric,
	position       integer not null,
	code           text not null,
	name_en        text not null,
	name_zh        text not null,
	covers_en      text not null,
	covers_zh      text not null,
	weight         integer not null check (weight > 0),
	is_placeholder boolean not null,
	primary key (rubric_id, code),
	unique (rubric_id, position)
);

-- A rubric whose weights do not total 100 cannot be used.
create function rubric_weights() returns trigger
language plpgsql set search_path = public
as $$
declare
	bad bigint;
begin
	select r.id into bad from rubric r
	 where r.is_active and (select coalesce(sum(weight), 0) from criterion c
	                         where c.rubric_id = r.id) <> 100;
	if found then
		raise exception 'the weights of rubric % do not total 100', bad
		    using errcode = 'BT003', constraint = 'rubric_weights';
	end if;
	return null;
end
$$;
create constraint trigger rubric_total after insert or update on rubric
	deferrable initially deferred for each row execute function rubric_weights();
create constraint trigger criterion_total after insert or update or delete on criterion
	deferrable initially deferred for each row execute function rubric_weights();

-- Placeholder data: nothing here is a price or a limit of Cyberport's.
insert into cluster (code, name, adapter) values ('main', 'Main cluster', 'slurm');
insert into resource_class (code, name, partition, cluster, gres_type, cards_total, cards_per_node) values
	('h800-80g', 'NVIDIA H800 80 GB', 'h800', 'main', 'h800', 16, 8),
	('a800-80g', 'NVIDIA A800 80 GB', 'a800', 'main', 'a800', 8, 8);
insert into price_book (code, effective_from, is_placeholder) values
	('PB-PLACEHOLDER-2026-01', '2026-04-01', true);
insert into sku (price_book_id, code, class_id, basis, description_en, description_zh, unit_price_cents, is_subsidisable)
select b.id, 'GPU-RES-' || upper(c.gres_type), c.id, 'reserved_card_month',
       c.name || ', reserved', c.name || ' 預留', p.cents, true
  from price_book b, resource_class c
  join (values ('h800', 1000000::bigint), ('a800', 600000)) p (gres_type, cents) using (gres_type);
insert into sku (price_book_id, code, class_id, basis, description_en, description_zh, unit_price_cents, is_subsidisable)
select b.id, 'GPU-OD-' || upper(c.gres_type), c.id, 'metered_card_hour',
       c.name || ', on demand', c.name || ' 按量', p.cents, false
  from price_book b, resource_class c
  join (values ('h800', 2000::bigint), ('a800', 1200)) p (gres_type, cents) using (gres_type);
insert into scheme (code, name_en, name_zh, normal_rate_bp, exceptional_rate_bp,
    cards_max, months_max, lead_days_min, low_use_warn_bp, offer_valid_days,
    payment_days, info_days, info_rounds_max, info_remind_days, ends_on,
    envelope_cents, is_placeholder) values
	('AISS', 'AI Subsidy Scheme', '人工智能資助計劃', 7000, 9000,
	 1024, 12, 0, 4000, 30, 30, 14, 2, '{7,1}', '2028-03-31', 100000000000,
	 true);
insert into rubric (code, score_max, pass_total, pass_each, assessors_min, moderate_range, is_active) values
	('AISS-RUBRIC-1', 5, 60, 2, 3, 30, true);
insert into criterion (rubric_id, position, code, name_en, name_zh, covers_en, covers_zh, weight, is_placeholder)
select r.id, v.* from rubric r, (values
	(1, 'ALIGN', 'Alignment with I&T and AI development needs in Hong Kong', '配合香港創科及人工智能發展需要',
	 'Innovation, uniqueness or novelty; contribution to I&T and AI in Hong Kong; economic and social impact; collaboration and ecosystem.',
	 '創新、獨特或新穎程度；對香港創科及人工智能的貢獻；經濟及社會影響；合作與生態圈。', 25, false),
	(2, 'COMPUTE', 'Reasonableness of the computing power required', '所需算力的合理程度',
	 'Model complexity, training set, batch size, precision, training or inference, and a sound work schedule.',
	 '模型複雜度、訓練集、批次大小、精度、訓練或推理，以及妥善的工作時間表。', 20, false),
	(3, 'TECHFIN', 'Technical and financial capability', '技術及財務能力',
	 'The team, its record, and its means to see the project through.',
	 '團隊、往績，以及完成項目的能力。', 25, true),
	(4, 'DATASEC', 'Data, security and compliance readiness', '數據、保安及合規準備',
	 'Rights to the data, its classification, and how it is kept safe.',
	 '數據權利、分類及保護方式。', 15, true),
	(5, 'OUTCOME', 'Deliverables, talent and sharing', '成果、人才及分享',
	 'What will be delivered, who will learn from it, and how it is shared.',
	 '交付成果、人才培育及分享方式。', 15, true)
	) v (position, code, name_en, name_zh, covers_en, covers_zh, weight, is_placeholder);
