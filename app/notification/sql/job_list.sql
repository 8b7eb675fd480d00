-- Jobs, by pages: what was given up, what waits, what runs, what is done; the
-- newest first in each, found by job_state_idx.
-- $1  state, null for all
-- $2, $3  state and id of the last row of the page before, or null
select j.*
  from unnest(array['dead', 'queued', 'running', 'done']) with ordinality
       s (state, place)
 cross join lateral
       (select
\ir parts/job.sql
          from job b
         where b.state = s.state
           and b.id < case when s.state = $2 then $3::bigint
                      else 9223372036854775807 end
         order by id desc limit 26) j
 where ($1::text is null or s.state = $1)
   and ($2::text is null or s.place >=
        array_position(array['dead', 'queued', 'running', 'done'], $2))
 order by s.place, j.id desc limit 26;
