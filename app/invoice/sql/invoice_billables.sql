-- What a month is still to invoice, with what is left of each award, held
-- until the end of the transaction: two months that are drafted at the same
-- time claim one after the other.
-- $1  month
select a.id as allocation, a.cards, a.first_day, a.last_day, a.opened_on,
       k.unit_price_cents as unit,
       case when k.is_subsidisable then s.rate_bp else 0 end as rate,
       s.left_cents as cap_left
  from month_to_draft($1) d
  join allocation a on a.id = d.allocation_id
  join offer f on f.id = a.offer_id
  join sku k on k.price_book_id = f.price_book_id and k.class_id = a.class_id
            and k.basis = 'reserved_card_month'
  join subsidy s on s.application_id = a.application_id
 order by s.id
   for update of s;
