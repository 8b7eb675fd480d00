-- Store what differs from what is stored: one row more for each job and day.
-- $1  cluster     $2  from        $3  to
-- $4  jobs        $5  submitted, unix seconds      $6  days since 2000-01-01
-- $7  seconds     $8  cards       $9  users        $10 accounts   $11 states
-- $12 made up, for a demonstration
with seen as (
	select job_id, to_timestamp(s) as submitted_at, date '2000-01-01' + d::integer as day,
	       secs, n::integer as cards, user_name, account, job_state
	  from unnest($4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[],
	       $8::bigint[], $9::text[], $10::text[], $11::text[])
	    as t (job_id, s, d, secs, n, user_name, account, job_state)
), changed as (
	select a.id as allocation_id, a.org_id, seen.*,
	       seen.secs - coalesce(b.secs, 0) as more, coalesce(b.revision, 0) + 1 as revision
	  from seen
	  join allocation a on a.account = seen.account
	  join resource_class c on c.id = a.class_id and c.cluster = $1
	  left join lateral (
		select sum(u.seconds)::bigint as secs, max(u.revision) as revision
		  from usage_segment u
		 where u.cluster = $1 and u.job_id = seen.job_id
		   and u.submitted_at = seen.submitted_at and u.day = seen.day) b on true
	 where seen.cards > 0 and seen.secs <> coalesce(b.secs, 0)
), batch as (
	insert into usage_batch (cluster, from_at, to_at, read_at, jobs, is_made_up)
	select $1, $2::timestamptz, $3::timestamptz, clock_now(), (select count(distinct job_id) from changed), $12::boolean
	 where exists (select from changed)
	    or not exists (select from usage_batch where cluster = $1
	                      and to_at > $3::timestamptz - interval '1 minute')
	returning id
)
insert into usage_segment (cluster, job_id, submitted_at, day, revision,
    allocation_id, org_id, user_name, cards, job_state, seconds, card_seconds, batch_id)
select $1, job_id, submitted_at, day, revision, allocation_id, org_id, user_name,
       cards, job_state, more, cards * more, batch.id
  from changed, batch;
