-- How much waits, and since when the oldest.
select count(*) filter (where state = 'queued') as queued,
       count(*) filter (where state = 'running') as running,
       count(*) filter (where state = 'done') as done,
       count(*) filter (where state = 'dead') as dead,
       min(created_at) filter (where state = 'queued') as oldest
  from job;
