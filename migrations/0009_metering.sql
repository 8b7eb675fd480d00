-- Card-time held, as the cluster's own accounting tells it (rules/metering.md 1,
-- rules/metering.md 2).  Append-only: a correction is one more row with the signed
-- difference, so the sum is always the truth.
--
-- A database is that of a demonstration when its owner has said so here, once
-- and before anything else; production never does.  Only there may use be
-- told by a cluster on which nothing ran, and it stays marked.
create table demonstration (
	only_row   boolean     primary key default true check (only_row),
	begins_on  date        not null,        -- of the portal's clock
	played_at  timestamptz                  -- when all of it was told; real
);
create table usage_batch (
	id          bigint generated always as identity primary key,
	cluster     text not null references cluster,
	from_at     timestamptz not null,
	to_at       timestamptz not null,
	read_at     timestamptz not null,
	jobs        integer not null,
	is_made_up  boolean not null default false
);
create function usage_made_up() returns trigger
language plpgsql set search_path = public
as $$
begin
	if not exists (select from demonstration where played_at is null) then
		raise exception 'only the story of a demonstration makes up use'
		    using errcode = 'BT009', constraint = 'usage_made_up';
	end if;
	return new;
end
$$;
create trigger usage_made_up before insert on usage_batch
	for each row when (new.is_made_up) execute function usage_made_up();
create index usage_batch_cluster_idx on usage_batch (cluster, to_at desc);
create trigger usage_batch_fixed before update or delete on usage_batch
	for each row execute function append_only();

create table usage_segment (
	cluster        text not null references cluster,
	job_id         bigint not null,
	submitted_at   timestamptz not null,    -- job numbers are used again
	day            date not null,           -- in Hong Kong; a segment never crosses midnight
	revision       integer not null check (revision >= 1),
	allocation_id  bigint not null references allocation,
	org_id         bigint not null references organisation,
	user_name      text not null,
	cards          integer not null check (cards > 0),
	job_state      text not null,
	seconds        bigint not null,         -- signed difference to what stood before
	card_seconds   bigint not null check (card_seconds = cards * seconds),
	batch_id       bigint not null references usage_batch,
	primary key (cluster, job_id, submitted_at, day, revision)
);
create index usage_segment_allocation_idx on usage_segment (allocation_id, day);
create index usage_segment_org_idx on usage_segment (org_id, day);
create trigger usage_segment_fixed before update or delete on usage_segment
	for each row execute function append_only();
call protect('usage_segment');
