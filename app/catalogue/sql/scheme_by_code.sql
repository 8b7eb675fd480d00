-- A scheme and its limits.
-- $1  code
select id, code, name_en, name_zh, normal_rate_bp, exceptional_rate_bp,
       cards_max, months_max, lead_days_min, low_use_warn_bp,
       offer_valid_days, payment_days, ends_on, is_placeholder
  from scheme where code = $1;
