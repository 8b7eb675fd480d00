-- What is read of an offer: struct offer.
select o.id, o.org_id as org, o.application_id as application,
       o.decision_id as decision, o.state, o.reference,
       a.reference as application_reference, o.title, o.title_zh,
       coalesce(g.name_en, g.name_zh) as org_name, g.name_zh as org_name_zh, o.class_id as class,
       c.name as class_name, o.cards, o.months, o.first_day, o.last_day,
       o.rate_bp as rate, o.cap_cents as cap, o.conditions,
       b.code as price_book, b.is_placeholder,
       s.unit_price_cents as list_price, o.terms_version,
       h.offer_valid_days as valid_days, o.valid_until,
       o.issued_at, o.answered_at, o.issued_by as issuer,
       p.name as issuer_name, o.signatory_name,
       l.id as allocation
  from offer o
  join application a on a.id = o.application_id
  join funding_route h on h.id = a.route_id
  join organisation g on g.id = o.org_id
  join resource_class c on c.id = o.class_id
  join price_book b on b.id = o.price_book_id
  join sku s on s.price_book_id = b.id and s.class_id = o.class_id
   and s.basis = 'reserved_card_month'
  left join person p on p.id = o.issued_by
  left join allocation l on l.offer_id = o.id
