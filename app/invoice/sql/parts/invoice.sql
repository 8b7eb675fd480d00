-- What is read of an invoice: struct invoice.
select i.id, i.org_id as org, i.allocation_id as allocation,
       i.application_id as application, a.reference as allocation_reference,
       f.reference as agreement, i.number, b.code as price_book, i.month, i.state, b.is_placeholder,
       exists (select from invoice_pdf d where d.invoice_id = i.id) as has_pdf,
       i.gross_cents as gross, i.credit_cents as credit,
       i.subsidy_cents as subsidy, i.net_cents as net,
       i.buyer_name_en, i.buyer_name_zh, i.buyer_ubi, i.buyer_address,
       i.purchase_order, o.finance_email,
       coalesce(pf.lang, 'en') as finance_lang, i.prepared_by,
       pp.name as preparer, pc.name as checker, i.issue_day, i.due_day,
       i.issued_at, s.payment_days, y.left_cents as cap_left
  from invoice i
  join allocation a on a.id = i.allocation_id
  join offer f on f.id = a.offer_id
  join price_book b on b.id = i.price_book_id
  join organisation o on o.id = i.org_id
  join application ap on ap.id = i.application_id
  join funding_route s on s.id = ap.route_id
  join subsidy y on y.application_id = i.application_id
  join person pp on pp.id = i.prepared_by
  left join person pc on pc.id = i.checked_by
  left join person pf on pf.email = lower(o.finance_email)
