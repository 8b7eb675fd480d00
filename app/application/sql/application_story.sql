-- What happened to an application, as far as it is named, oldest first.
-- $1  application   $2  actions
-- All of them begin alike, so that the index is gone down once and not for
-- each of the names.
select e.action, e.at
  from audit_event e
 where e.subject_id = $1
   and e.action collate "C" >= 'application.' and e.action collate "C" < 'application/'
   and e.action = any ($2::text[])
 order by e.id limit 200;
