-- One organisation.
-- $1  id
select id, category, name_en, name_zh, ubi, incorporation_date, employees_hk,
       rd_employees_hk, address_en, address_zh, billing_address, contact_name,
       contact_title, contact_phone, contact_email, finance_email, purchase_order_no,
       br_certificate_no, br_expiry, legacy_cr_no, fixed_since, version, edited_by, edited_at,
       (select p.name from person p where p.id = organisation.edited_by) as editor_name
  from organisation where id = $1;
