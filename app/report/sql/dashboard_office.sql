-- Offers, bills and jobs that await the reader, in one row: a figure for each
-- of their roles, and of those that are not theirs none is counted.
-- $1  the roles of the reader, as words
select coalesce(case when 'issuer' = any ($1) then
           (select count(*) from offer where state = 'drafted') end, 0) as to_issue,
       coalesce(case when 'bill_checker' = any ($1) then
           (select count(*) from invoice where state = 'draft') end, 0) as bills_draft,
       coalesce(case when 'biller' = any ($1) then
           (select count(*) from invoice where state = 'checked') end, 0) as bills_checked,
       coalesce(case when 'biller' = any ($1) then
           (select count(*) from generate_series(
                date_trunc('month', (select min(first_day) from allocation)::timestamp),
                clock_today() - interval '1 month', interval '1 month') as m (month)
             where not exists (select from billing_period p
                where p.month = m.month::date and p.state <> 'open')) end, 0) as months_over,
       coalesce(case when 'operator' = any ($1) then
           (select count(*) from job where state = 'dead') end, 0) as jobs_dead;
