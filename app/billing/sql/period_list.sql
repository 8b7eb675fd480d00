-- Every month since the first allocation began, newest first, with what
-- stands in it.  What an invoiced month calls for is what was issued.
select to_char(m.month, 'YYYY-MM-DD')::date as month,
       coalesce(p.state, 'open') as state,
       count(i.id) + case when p.state in ('closed', 'rated')
           then (select count(*) from month_to_draft(m.month::date)) else 0 end as called_for,
       case when p.state is distinct from 'invoiced'
           then month_unpriced(m.month::date) end as unpriced,
\ir parts/month_figures.sql
  from generate_series(
	date_trunc('month', coalesce((select min(first_day) from allocation), clock_today()))::timestamp,
	date_trunc('month', clock_today())::timestamp, interval '1 month') as m (month)
  left join billing_period p on p.month = m.month::date
  left join invoice i on i.month = m.month::date and i.state <> 'void'
 group by m.month, p.state
 order by m.month desc
 limit 60;
