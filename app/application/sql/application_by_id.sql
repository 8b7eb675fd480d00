-- An application with its answers, the names of its documents, and the limits
-- and the price by which it is judged today.
-- $1  application   $2  today
select a.id, a.org_id, a.reference, a.state, a.state_since, a.reason,
       a.updated_at, a.submitted_by, a.submitted_at, a.title, a.title_zh, a.class_id,
       a.cards, a.months, a.start_on, a.rate_bp, a.hours_needed,
       w.names, w.values, d.document_kinds, d.document_names,
       o.name_en as org_name_en, o.name_zh as org_name_zh,
       o.category as org_category, o.rd_employees_hk as org_rd_employees,
       coalesce('resubmission_of' = any (w.names), false) as names_earlier,
       (select e.id from application e where e.org_id = a.org_id
           and e.reference = w.values[array_position(w.names, 'resubmission_of')]) as earlier,
       o.contact_name, o.contact_email, o.contact_phone,
       p.name as officer_name,
       (select f.id from offer f where f.application_id = a.id) as offer,
       (select l.id from allocation l where l.application_id = a.id) as allocation,
       (select max(i.id) from info_request i where i.application_id = a.id
           and a.state = 'info_requested') as info_request,
       r.id as route_id, r.code as route_code, r.name_en as route_name_en,
       r.name_zh as route_name_zh, r.scheme_id, r.normal_rate_bp,
       r.exceptional_rate_bp, r.cards_max, r.months_max, r.lead_days_min,
       r.low_use_warn_bp, s.ends_on, route_steps(r.id) as steps,
       route_takes(r.id, clock_now()) as takes,
       (select sum(t.pledge_days)::integer from route_step t
         where t.route_id = r.id) as pledge_days, k.class_id as price_class, c.name as class_name,
       b.code as price_book_code, b.is_placeholder,
       k.unit_price_cents as list_price, c.cards_total, k.cards_min, k.cards_step
  from application a
  join organisation o on o.id = a.org_id
  join funding_route r on r.id = a.route_id
  left join scheme s on s.id = r.scheme_id
  left join person p on p.id = a.officer_id
  left join resource_class c on c.id = a.class_id
  cross join lateral (select array_agg(x.name) as names, array_agg(x.value::text) as values
       from application_answer x where x.application_id = a.id) w
  cross join lateral (select array_agg(y.kind) as document_kinds,
       array_agg(y.file_name::text) as document_names
       from (select kind, file_name from document
              where application_id = a.id and removed_at is null
              order by kind, id) y) d
  left join lateral (select id, code, is_placeholder from price_book
       where effective_from <= $2 and (route_id is null or route_id = a.route_id)
       order by price_book.route_id nulls last, effective_from desc, id desc
       limit 1) b on true
  left join sku k on k.price_book_id = b.id and k.class_id = a.class_id
       and k.basis = 'reserved_card_month' and c.is_offered
 where a.id = $1;
