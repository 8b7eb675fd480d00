-- Invoices to issue, and months that are over and not closed.
select (select count(*) from (select from invoice
         where state = 'checked' limit 26) i) as bills_checked,
       (select count(*) from generate_series(
            date_trunc('month', (select min(first_day) from allocation)::timestamp),
            clock_today() - interval '1 month', interval '1 month') as m (month)
         where not exists (select from billing_period p
            where p.month = m.month::date and p.state <> 'open')) as months_over;
