-- The officer of a case.
-- $1  application
select p.id as person, p.name, p.email, p.lang
  from application a join person p on p.id = a.officer_id
 where a.id = $1;
