-- Jobs, newest first, by pages.
-- $1  state, null for all   $2  before this id, null for the first page
select id, kind, subject_id as subject, org_id as org, state, attempts, run_at,
       last_error, created_at
  from job
 where ($1::text is null or state = $1) and ($2::bigint is null or id < $2)
 order by id desc limit 26;
