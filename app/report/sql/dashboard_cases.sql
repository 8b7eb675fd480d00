-- The cases that await the reader, in one row: a figure for each of their
-- roles, and of those that are not theirs none is counted.
-- $1  the roles of the reader, as words
select coalesce(case when 'officer' = any ($1::text[]) then
           (select count(*) from application where state = 'screening'
               and officer_id = berth_person()) end, 0) as screening,
       coalesce(case when 'technical' = any ($1) then
           (select count(*) from application where state = 'technical_review') end, 0) as technical,
       coalesce(case when 'secretary' = any ($1) then
           (select count(*) from application where state = 'assessment') end, 0) as assessment,
       coalesce(case when 'secretary' = any ($1) then
           (select count(*) from application where state = 'recommendation') end, 0) as recommendation,
       coalesce(case when 'secretary' = any ($1) then
           (select count(*) from assignment where state = 'held') end, 0) as rulings,
       case when 'secretary' = any ($1) then
           (select application_id from assignment where state = 'held'
             order by declared_at, id limit 1) end as ruling_id,
       coalesce(case when 'recorder' = any ($1) then
           (select count(*) from application a where state = 'committee'
               and not exists (select from decision d where d.application_id = a.id
                   and d.state = 'recorded')) end, 0) as committee,
       coalesce(case when 'checker' = any ($1) then
           (select count(*) from decision where state = 'recorded') end, 0) as to_check,
       coalesce(case when 'assessor' = any ($1) then
           (select count(*) from assignment where person_id = berth_person()
               and state in ('assigned', 'cleared')) end, 0) as my_assessments;
