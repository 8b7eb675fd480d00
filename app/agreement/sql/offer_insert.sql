-- The offer of a decision, at the price book of its route in force today.
-- $1  decision   $2  organisation   $3  reference   $4  title
-- $5  last day   $6  version of the terms   $7  now   $8  today
-- $9  title in Chinese, or null
insert into offer (org_id, application_id, decision_id, state, reference,
    title, title_zh, class_id, cards, months, first_day, last_day, rate_bp, cap_cents,
    conditions, price_book_id, terms_version, drafted_at)
select $2, d.application_id, d.id, 'drafted', $3, $4, $9, d.class_id, d.cards,
       d.months, d.start_on, $5, d.rate_bp, d.cap_cents, d.conditions, b.id,
       $6, $7
  from decision d
  join application p on p.id = d.application_id
  join lateral (select id from price_book
         where effective_from <= $8 and (route_id is null or route_id = p.route_id)
         order by price_book.route_id nulls last, effective_from desc, id desc
         limit 1) b on true
 where d.id = $1
   and exists (select from sku s where s.price_book_id = b.id
        and s.class_id = d.class_id and s.basis = 'reserved_card_month');
