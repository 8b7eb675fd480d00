-- Allocations that reserved cards in a month and have no live invoice for it:
-- reserved is billed whether it is used or not.
-- $1  month
select a.id as allocation, a.cards, a.first_day, a.last_day,
       k.unit_price_cents as unit,
       case when k.is_subsidisable then s.rate_bp else 0 end as rate,
       s.cap_cents - s.used_cents - s.released_cents as cap_left
  from allocation a
  join offer f on f.id = a.offer_id
  join sku k on k.price_book_id = f.price_book_id and k.class_id = a.class_id
            and k.basis = 'reserved_card_month'
  join subsidy s on s.application_id = a.application_id
 where a.state not in ('pending', 'provisioning', 'failed')
   and a.first_day < ($1::date + interval '1 month')::date and a.last_day >= $1
   and not exists (select from invoice i where i.allocation_id = a.id
                      and i.month = $1 and i.state <> 'void')
 order by a.id;
