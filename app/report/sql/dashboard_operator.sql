-- Jobs that were given up.
select count(*) as jobs_dead from (select from job where state = 'dead' limit 26) j;
