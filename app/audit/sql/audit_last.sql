-- The end of the chain.
select l.position, l.hash,
\ir parts/audit_event.sql
  from audit_link l join audit_event e on e.id = l.event_id
 order by l.position desc limit 1;
