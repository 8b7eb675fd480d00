-- The centre's work that awaits the reader, in one row: a figure for each of
-- their roles, and of those that are not theirs none is counted.
-- $1  the roles of the reader, as words
select coalesce(case when 'officer' = any ($1::text[]) then
           (select count(*) from application where state = 'screening') end, 0) as screening,
       coalesce(case when 'technical' = any ($1) then
           (select count(*) from application where state = 'technical_review') end, 0) as technical,
       coalesce(case when 'secretary' = any ($1) then
           (select count(*) from application where state = 'assessment') end, 0) as assessment,
       coalesce(case when 'secretary' = any ($1) then
           (select count(*) from application where state = 'recommendation') end, 0) as recommendation,
       coalesce(case when 'recorder' = any ($1) then
           (select count(*) from application where state = 'committee') end, 0) as committee,
       coalesce(case when 'checker' = any ($1) then
           (select count(*) from decision where state = 'recorded') end, 0) as to_check,
       coalesce(case when 'issuer' = any ($1) then
           (select count(*) from offer where state = 'drafted') end, 0) as to_issue,
       coalesce(case when 'bill_checker' = any ($1) then
           (select count(*) from invoice where state = 'draft') end, 0) as bills_draft,
       coalesce(case when 'biller' = any ($1) then
           (select count(*) from invoice where state = 'checked') end, 0) as bills_checked,
       coalesce(case when 'operator' = any ($1) then
           (select count(*) from job where state = 'dead') end, 0) as jobs_dead,
       coalesce(case when 'assessor' = any ($1) then
           (select count(*) from assignment where person_id = berth_person()
               and state in ('assigned', 'cleared')) end, 0) as my_assessments;
