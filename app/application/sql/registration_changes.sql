-- The requests to change who applied, the newest first.
-- $1  application
select c.id, c.state, c.asked_at, c.decided_at
  from application a join organisation_change c on c.org_id = a.org_id
 where a.id = $1
 order by c.id desc;
