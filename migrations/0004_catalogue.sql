-- The rules that are data: classes, prices, schemes, routes, rubrics.  What no source
-- gives is marked as a placeholder and shown as one (rules/placeholders.md).
-- Where cards are.  How a cluster is reached is told to berth-jobs alone.
create table cluster (
	code            text primary key check (code ~ '^[a-z0-9-]{1,20}$'),
	name            clean_line not null,
	adapter         text not null           -- of the scheduler that runs it
);

create table resource_class (
	id              bigint generated always as identity primary key,
	code            text not null unique check (code ~ '^[a-z0-9-]{1,40}$'),
	name            clean_line not null,
	partition       text not null,          -- the cluster's partition
	cluster         text not null references cluster,
	gres_type       text not null,          -- the cluster's GPU type
	cards_total     integer not null check (cards_total >= 0),
	cards_per_node  integer not null check (cards_per_node > 0),
	is_offered      boolean not null default true,
	unique (cluster, gres_type)
);

-- A fund that pays a part of the list price, until its envelope is used up.
create table scheme (
	id               bigint generated always as identity primary key,
	code             text not null unique check (code ~ '^[A-Z][A-Z0-9-]{0,19}$'),
	name_en          clean_line not null,
	name_zh          clean_line not null,
	ends_on          date not null,
	envelope_cents   bigint not null check (envelope_cents >= 0),
	committed_cents  bigint not null default 0,
	is_placeholder   boolean not null,      -- its last day and its envelope are
	constraint scheme_envelope check (committed_cents between 0 and envelope_cents)
);

-- A way to compute: whom it is for, when it takes applications, within which
-- limits.  A route without a scheme gives no subsidy.  `placeholders` names
-- the columns whose figures no public source gives.
create table funding_route (
	id                   bigint generated always as identity primary key,
	position             integer not null unique,
	code                 text not null unique check (code ~ '^[a-z0-9-]{1,20}$'),
	prefix               text not null unique check (prefix ~ '^[A-Z][A-Z0-9]{1,9}$'),
	name_en              clean_line not null,
	name_zh              clean_line not null,
	summary_en           clean_line not null,
	summary_zh           clean_line not null,
	scheme_id            bigint references scheme,
	categories           text[],            -- of organisations; null: any
	is_open              boolean not null,
	intake               text not null check (intake in ('rolling', 'rounds')),
	normal_rate_bp       integer not null check (normal_rate_bp between 0 and 10000),
	exceptional_rate_bp  integer not null check (exceptional_rate_bp between 0 and 10000),
	cards_max            integer not null check (cards_max > 0),
	months_max           integer not null check (months_max > 0),
	lead_days_min        integer not null check (lead_days_min >= 0),
	low_use_warn_bp      integer not null check (low_use_warn_bp between 0 and 10000),
	offer_valid_days     integer not null check (offer_valid_days > 0),
	payment_days         integer not null check (payment_days > 0),
	-- Questions to an applicant: days to answer, how often, and how many
	-- days before the last of them reminders are sent.
	info_days            integer not null check (info_days > 0),
	info_rounds_max      integer not null check (info_rounds_max >= 0),
	info_remind_days     integer[] not null,
	placeholders         text[] not null,
	is_placeholder       boolean not null
	    generated always as (cardinality(placeholders) > 0) stored,
	constraint route_rates check (normal_rate_bp <= exceptional_rate_bp
	    and (scheme_id is not null or exceptional_rate_bp = 0)),
	constraint route_reminders check (0 <= all (info_remind_days)
	    and info_days > all (info_remind_days))
);

create table price_book (
	id              bigint generated always as identity primary key,
	code            text not null unique,
	route_id        bigint references funding_route,   -- null: where a route has none of its own
	effective_from  date not null,
	is_placeholder  boolean not null,
	approved_by     clean_line,
	created_at      timestamptz not null default now()
);

create table sku (
	id                 bigint generated always as identity primary key,
	price_book_id      bigint not null references price_book,
	code               text not null,
	class_id           bigint not null references resource_class,
	basis              text not null check (basis in
	                   ('reserved_card_month', 'metered_card_hour')),
	description_en     clean_line not null,
	description_zh     clean_line not null,
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

-- When a route of rounds takes applications; one of rolling intake has none.
create table route_round (
	route_id   bigint not null references funding_route,
	opens_at   timestamptz not null,
	closes_at  timestamptz not null check (closes_at > opens_at),
	primary key (route_id, opens_at)
);

-- The steps that a case of the route walks, in this order, and in how many
-- days each is pledged to be done.  Every case is screened and decided.
create table route_step (
	route_id        bigint not null references funding_route,
	step            text not null check (step in ('screening', 'technical_review',
	                'assessment', 'recommendation', 'decision')),
	pledge_days     integer not null check (pledge_days > 0),
	is_placeholder  boolean not null,
	primary key (route_id, step)
);

-- Who decides, by what the term comes to at list prices: the first row, by
-- position, whose bound is not exceeded.  The last has none.
create table route_authority (
	route_id        bigint not null references funding_route,
	position        integer not null check (position > 0),
	up_to_cents     bigint check (up_to_cents > 0),
	decider         text not null check (decider in ('verifier', 'delegate', 'committee')),
	is_placeholder  boolean not null,
	primary key (route_id, position)
);

create function route_decider(route bigint, cents bigint) returns text
language sql stable set search_path = public
as $$
	select decider from route_authority
	 where route_id = route and (up_to_cents is null or cents <= up_to_cents)
	 order by position limit 1
$$;

-- Does a route take applications at that instant?
create function route_takes(route bigint, at timestamptz) returns boolean
language sql stable set search_path = public
as $$
	select r.is_open and (r.intake = 'rolling' or exists (
	    select from route_round o where o.route_id = r.id
	       and o.opens_at <= at and at < o.closes_at))
	  from funding_route r where r.id = route
$$;

create function route_steps(route bigint) returns text[]
language sql stable set search_path = public
as $$
	select array_agg(s.step order by array_position(array['screening',
	       'technical_review', 'assessment', 'recommendation', 'decision'], s.step))
	  from route_step s where s.route_id = route
$$;

-- A route by which a case could get stuck cannot be kept.
create function route_whole() returns trigger
language plpgsql set search_path = public
as $$
declare
	bad text;
begin
	select r.code into bad from funding_route r
	 where (select count(*) from route_step s where s.route_id = r.id
	         and s.step in ('screening', 'decision')) <> 2
	    or not exists (select from route_authority a where a.route_id = r.id
	         and a.up_to_cents is null)
	    or exists (select from route_authority a
	         join route_authority b on b.route_id = a.route_id and b.position > a.position
	        where a.route_id = r.id
	          and (a.up_to_cents is null or b.up_to_cents <= a.up_to_cents));
	if found then
		raise exception 'route % has no screening, no decision, or nobody for some amount', bad
		    using errcode = 'BT003', constraint = 'route_whole';
	end if;
	return null;
end
$$;
create constraint trigger route_whole after insert or update on funding_route
	deferrable initially deferred for each row execute function route_whole();
create constraint trigger route_step_whole after insert or update or delete on route_step
	deferrable initially deferred for each row execute function route_whole();
create constraint trigger route_authority_whole after insert or update or delete on route_authority
	deferrable initially deferred for each row execute function route_whole();

create table rubric (
	id               bigint generated always as identity primary key,
	code             text not null unique,
	score_max        integer not null check (score_max > 0),
	scale_en         clean_line not null,         -- what each score means
	scale_zh         clean_line not null,
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
	name_en        clean_line not null,
	name_zh        clean_line not null,
	covers_en      clean_text not null,
	covers_zh      clean_text not null,
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
insert into scheme (code, name_en, name_zh, ends_on, envelope_cents, is_placeholder) values
	('AISS', 'AI Subsidy Scheme', '人工智能資助計劃', '2028-03-31', 100000000000, true);
insert into funding_route (position, code, prefix, name_en, name_zh, summary_en,
    summary_zh, scheme_id, categories, is_open, intake, normal_rate_bp,
    exceptional_rate_bp, cards_max, months_max, lead_days_min, low_use_warn_bp,
    offer_valid_days, payment_days, info_days, info_rounds_max,
    info_remind_days, placeholders)
select v.position, v.code, v.prefix, v.name_en, v.name_zh, v.summary_en,
       v.summary_zh, s.id, v.categories, true, 'rolling', v.normal, v.exceptional,
       v.cards, v.months, v.lead, v.low_use, 30, 30, v.answer, v.rounds,
       v.remind::integer[], v.placeholders || array['cards_max', 'months_max',
       'lead_days_min', 'low_use_warn_bp', 'offer_valid_days', 'payment_days',
       'info_days', 'info_rounds_max', 'info_remind_days', 'intake']
  from (values
	(1, 'poc', 'POC', 'Proof of concept', '概念驗證',
	 'A short trial on few cards, at prices of its own and without a subsidy.',
	 '以少量 GPU 卡作短期試用，另設價目，不設資助。', null,
	 '{ai_startup,sme,strategic_enterprise,other_enterprise,rd_institute,local_university}'::text[],
	 0, 0, 4, 3, 0, 2000, 7, 1, '{1}', '{categories}'::text[]),
	(2, 'aiss', 'AISS', 'AI Subsidy Scheme', '人工智能資助計劃',
	 'The scheme pays part of the list price. The Committee decides how much.',
	 '計劃資助部分標價，資助多少由委員會決定。', 'AISS', null,
	 7000, 9000, 1024, 12, 0, 4000, 14, 2, '{7,1}', '{}'),
	(3, 'commercial', 'COM', 'Commercial use', '商業使用',
	 'Compute at list price, for any organisation and any lawful purpose.',
	 '按標價使用算力，任何機構均可作任何合法用途。', null, null,
	 0, 0, 256, 24, 0, 0, 14, 2, '{7,1}', '{}')
	) v (position, code, prefix, name_en, name_zh, summary_en, summary_zh, scheme,
	     categories, normal, exceptional, cards, months, lead, low_use, answer, rounds,
	     remind, placeholders)
  left join scheme s on s.code = v.scheme
 order by v.position;
-- A trial is published as from HK$ 1,800 a month; for how much is not.
insert into price_book (code, route_id, effective_from, is_placeholder)
select 'PB-POC-PLACEHOLDER-2026-01', id, '2026-04-01', true
  from funding_route where code = 'poc';
insert into sku (price_book_id, code, class_id, basis, description_en, description_zh, unit_price_cents, is_subsidisable)
select b.id, 'GPU-POC-' || upper(c.gres_type), c.id, 'reserved_card_month',
       c.name || ', trial', c.name || ' 試用', p.cents, false
  from price_book b, resource_class c
  join (values ('h800', 300000::bigint), ('a800', 180000)) p (gres_type, cents) using (gres_type)
 where b.code = 'PB-POC-PLACEHOLDER-2026-01';
insert into route_step (route_id, step, pledge_days, is_placeholder)
select r.id, v.step, v.days, true from funding_route r join (values
	('poc', 'screening', 3), ('poc', 'technical_review', 3), ('poc', 'decision', 3),
	('aiss', 'screening', 10), ('aiss', 'technical_review', 10),
	('aiss', 'assessment', 21), ('aiss', 'recommendation', 7), ('aiss', 'decision', 14),
	('commercial', 'screening', 3), ('commercial', 'technical_review', 5),
	('commercial', 'decision', 3)
	) v (code, step, days) using (code);
-- That the Committee decides on subsidies is known; all else here is not.
insert into route_authority (route_id, position, up_to_cents, decider, is_placeholder)
select r.id, v.position, v.cents, v.decider, v.code <> 'aiss'
  from funding_route r join (values
	('poc', 1, 5000000::bigint, 'verifier'), ('poc', 2, null, 'delegate'),
	('aiss', 1, null, 'committee'),
	('commercial', 1, 50000000, 'verifier'), ('commercial', 2, null, 'delegate')
	) v (code, position, cents, decider) using (code);
insert into rubric (code, score_max, scale_en, scale_zh, pass_total, pass_each, assessors_min, moderate_range, is_active) values
	('AISS-RUBRIC-1', 5,
	 '0 no evidence; 1 weak, major gaps; 2 partly, important gaps; 3 adequate; 4 strong, minor gaps; 5 outstanding, with independent evidence.',
	 '0 沒有證據；1 薄弱，有重大不足；2 部分達到，有重要不足；3 足夠；4 良好，只有輕微不足；5 出色，並有獨立證據。', 60, 2, 3, 30, true);
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
