-- The issued lines of a month, in the order of their numbers.
-- $1  month   $2, $3  after this number and line   $4  rows at most
select i.number, l.line, i.issue_day, i.buyer_ubi, coalesce(i.buyer_name_en, i.buyer_name_zh) as buyer_name,
       f.reference as agreement, b.code as price_book, i.state as status, l.sku,
       l.first_day, l.last_day, l.quantity,
       l.unit_cents as unit, l.gross_cents as gross, l.credit_cents as credit,
       l.subsidy_cents as subsidy, l.net_cents as net, l.rate_bp as rate
  from invoice i
  join invoice_line l on l.invoice_id = i.id
  join allocation a on a.id = i.allocation_id
  join offer f on f.id = a.offer_id
  join price_book b on b.id = i.price_book_id
 where i.month = $1 and i.state = 'issued'
   and (i.number, l.line) > ($2::text, $3::integer)
 order by i.number, l.line
 limit $4::integer;
