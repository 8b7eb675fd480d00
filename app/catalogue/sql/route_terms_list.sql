-- All that the routes say.
-- $1  now
select r.id, r.code, r.name_en, r.name_zh, r.summary_en, r.summary_zh,
       r.categories, route_takes(r.id, $1) as takes,
       case when r.is_open then (select min(o.opens_at) from route_round o
         where o.route_id = r.id and o.opens_at > $1) end as opens_at,
       (select max(o.closes_at) from route_round o
         where o.route_id = r.id and o.opens_at <= $1 and o.closes_at > $1) as closes_at,
       r.prefix, s.name_en as scheme_en, s.name_zh as scheme_zh,
       r.normal_rate_bp as normal_rate, r.exceptional_rate_bp as exceptional_rate,
       r.low_use_warn_bp as low_use_warn, r.cards_max, r.months_max,
       r.lead_days_min, r.offer_valid_days, r.payment_days, r.info_days,
       r.info_rounds_max, s.ends_on,
       r.placeholders || case when s.is_placeholder then array['ends_on'] else '{}' end
         as placeholders
  from funding_route r left join scheme s on s.id = r.scheme_id
 order by r.position;
