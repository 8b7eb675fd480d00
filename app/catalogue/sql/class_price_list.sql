-- What may be asked for, at the prices in force on a day.
-- $1  day   $2  route, or null: at list prices
select c.id, c.code, c.name, c.cards_total,
       b.id as price_book, b.code as price_book_code, b.is_placeholder,
       s.code as sku, s.unit_price_cents as list_price, s.cards_min,
       s.cards_step
  from (select id, code, is_placeholder from price_book
         where effective_from <= $1 and (route_id is null or route_id = $2)
         order by route_id nulls last, effective_from desc, id desc
         limit 1) b
  join sku s on s.price_book_id = b.id and s.basis = 'reserved_card_month'
  join resource_class c on c.id = s.class_id and c.is_offered
 order by c.id;
