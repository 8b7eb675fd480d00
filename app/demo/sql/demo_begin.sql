-- A demonstration begins, where nobody is yet; its price list of the time
-- before the one that the catalogue has begins with it.
-- $1  first day   $2  true: what is told is a past
with mark as (
	insert into demonstration (begins_on, played_at)
	select $1, case when not $2::boolean then now() end
	 where not exists (select from organisation)
	returning begins_on
), book as (
	insert into price_book (code, effective_from, is_placeholder)
	select 'PB-PLACEHOLDER-DEMO', begins_on, true from mark
	 where not exists (select from price_book where effective_from <= begins_on)
	returning id
)
insert into sku (price_book_id, code, class_id, basis, description_en, description_zh,
    unit_price_cents, cards_min, cards_step, is_subsidisable)
select book.id, s.code, s.class_id, s.basis, s.description_en, s.description_zh,
       s.unit_price_cents * 11 / 10, s.cards_min, s.cards_step, s.is_subsidisable
  from book, (select id from price_book where route_id is null order by effective_from limit 1) b
  join sku s on s.price_book_id = b.id;
