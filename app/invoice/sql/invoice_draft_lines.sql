-- Their lines: one a month of a reservation.
-- $1  month   $2  allocations   $3  first days   $4  last days, since 2000-01-01
-- $5  unit prices, in cents
insert into invoice_line (invoice_id, org_id, line, sku, description_en,
    description_zh, first_day, last_day, quantity, unit_cents, days, month_days,
    gross_cents, credit_cents, rate_bp, subsidy_cents, net_cents)
select i.id, i.org_id, 1, k.code, k.description_en, k.description_zh,
       date '2000-01-01' + t.first::integer, date '2000-01-01' + t.last::integer,
       a.cards, t.unit, (t.last - t.first + 1)::integer,
       extract(day from $1::date + interval '1 month' - interval '1 day')::integer,
       i.gross_cents, i.credit_cents,
       case when k.is_subsidisable then s.rate_bp else 0 end,
       i.subsidy_cents, i.net_cents
  from unnest($2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[])
    as t (allocation, first, last, unit)
  join allocation a on a.id = t.allocation
  join invoice i on i.allocation_id = a.id and i.month = $1 and i.state = 'draft'
  join sku k on k.price_book_id = i.price_book_id and k.class_id = a.class_id
            and k.basis = 'reserved_card_month'
  join subsidy s on s.application_id = a.application_id;
