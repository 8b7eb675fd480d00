-- Assessors who are not assigned to a case and did no other part of it.
-- $1  application
select p.id, p.name
  from person p join centre_role cr on cr.person_id = p.id
 where cr.role = 'assessor' and p.state = 'active'
   and (select berth_is_centre())
   and not exists (select from case_part cp
       join case_conflict cc on cc.part = 'assess' and cc.other = cp.part
        where cp.application_id = $1 and cp.person_id = p.id)
   and not exists (select from assignment a
        where a.application_id = $1 and a.person_id = p.id)
 order by p.id;
