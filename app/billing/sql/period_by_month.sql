-- A month with what stands in it.
-- $1  month
select p.month, p.state,
       count(i.id) + (select count(*) from month_to_draft($1)) as called_for,
       month_unpriced($1) as unpriced,
       count(i.id) filter (where i.state = 'draft') as drafts,
       count(i.id) filter (where i.state = 'checked') as checked,
       count(i.id) filter (where i.state = 'issued') as issued,
       coalesce(sum(i.gross_cents) filter (where i.state = 'issued'), 0)::bigint as gross,
       coalesce(sum(i.subsidy_cents) filter (where i.state = 'issued'), 0)::bigint as subsidy,
       coalesce(sum(i.net_cents) filter (where i.state = 'issued'), 0)::bigint as net
  from billing_period p
  left join invoice i on i.month = p.month and i.state <> 'void'
 where p.month = $1
 group by p.month;
