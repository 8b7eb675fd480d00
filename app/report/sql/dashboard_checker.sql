-- Decisions to check.
select count(*) as to_check from decision where state = 'recorded';
