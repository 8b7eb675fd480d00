-- One person, with their roles in the centre.
-- $1  person
select 0 as total,
\ir parts/known_person.sql
  from person p
 where p.id = $1;
