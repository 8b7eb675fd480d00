-- A month with what stands in it.
-- $1  month
select p.month, p.state,
       count(i.id) + (select count(*) from month_to_draft($1)) as called_for,
       month_unpriced($1) as unpriced,
\ir parts/month_figures.sql
  from billing_period p
  left join invoice i on i.month = p.month and i.state <> 'void'
 where p.month = $1
 group by p.month;
