-- The lines of an invoice.
-- $1  invoice
select l.line, l.sku, l.description_en, l.description_zh, l.first_day, l.last_day,
       l.quantity, l.unit_cents as unit, l.days, l.month_days,
       l.gross_cents as gross, l.credit_cents as credit,
       l.subsidy_cents as subsidy, l.net_cents as net, l.rate_bp as rate,
       s.code as scheme
  from invoice_line l
  join invoice i on i.id = l.invoice_id
  join application a on a.id = i.application_id
  join funding_route r on r.id = a.route_id
  left join scheme s on s.id = r.scheme_id
 where l.invoice_id = $1
 order by l.line;
