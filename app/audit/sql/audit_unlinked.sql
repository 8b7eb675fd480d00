-- Events that are not linked and that nobody can still be committing before:
-- every transaction older than the oldest one running has ended.
-- $1  at most
select
\ir parts/audit_event.sql
  from audit_event e
 where e.xid < pg_snapshot_xmin(pg_current_snapshot())
   and not exists (select from audit_link l where l.event_id = e.id)
 order by e.id limit $1;
