-- Card-time held, as the cluster's own accounting tells it (rules/metering.md 1,
-- rules/metering.md 2).  Append-only: a correction is one more row with the signed
-- difference, so the sum is always the truth.
create table usage_batch (
	id        bigint generated always as identity primary key,
	cluster   text not null references cluster,
	from_at   timestamptz not null,
	to_at     timestamptz not null,
	read_at   timestamptz not null,
	jobs      integer not null
);
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
