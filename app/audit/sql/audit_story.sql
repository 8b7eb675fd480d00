-- What happened to one thing, oldest first.
-- $1  subject   $2  how the actions begin: "application."
-- $3  just after those: "application/"
select
\ir parts/told_event.sql
  from audit_event e left join person p on p.id = e.person_id
 where e.subject_id = $1
   and e.action collate "C" >= $2 and e.action collate "C" < $3
 order by e.id limit 500;
