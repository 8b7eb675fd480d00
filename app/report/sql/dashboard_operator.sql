-- Jobs that were given up.
select count(*) as jobs_dead from job where state = 'dead';
