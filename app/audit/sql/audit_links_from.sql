-- Links in order, with what they hash now.
-- $1  after this position   $2  at most
select l.position, l.hash,
\ir parts/audit_event.sql
  from audit_link l join audit_event e on e.id = l.event_id
 where l.position > $1 order by l.position limit $2;
