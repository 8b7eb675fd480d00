-- What was verified becomes what is registered.  A certificate of another UBI
-- is not theirs any more.
-- $1  the request
update organisation o
   set (category, name_en, name_zh, ubi, address_en, address_zh, br_certificate_no, br_expiry, version)
     = (c.category, c.name_en, c.name_zh, c.ubi, c.address_en, c.address_zh,
        case when left(o.br_certificate_no, 8) = c.ubi then o.br_certificate_no end,
        case when left(o.br_certificate_no, 8) = c.ubi then o.br_expiry end, o.version + 1)
  from organisation_change c
 where c.id = $1 and o.id = c.org_id;
