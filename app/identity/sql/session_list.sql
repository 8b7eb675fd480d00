-- Somebody's sessions that are alive, newest first.
-- $1  person   $2  below this id, or null   $3  at most
select id, created_at as started_at, last_seen_at, address, user_agent
  from session
 where person_id = $1 and ended_at is null and expires_at > now()
   and last_seen_at + idle > now()
   and ($2::bigint is null or id < $2)
 order by id desc
 limit $3;
