-- The record, newest first, by pages.
-- $1  action or its beginning, null for all   $2  subject, null for all
-- $3  before this id, null for the first page
select
\ir parts/told_event.sql
  from audit_event e left join person p on p.id = e.person_id
 where ($1::text is null or starts_with(e.action, $1))
   and ($2::bigint is null or e.subject_id = $2)
   and ($3::bigint is null or e.id < $3)
 order by e.id desc limit 26;
