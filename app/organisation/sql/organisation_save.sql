-- Its fields, changed; refused when it is of another version by now.
-- $1 to $19  the fields, in the order below   $20  id   $21  version it was
update organisation set (category, name_en, name_zh, ubi, incorporation_date, employees_hk,
       rd_employees_hk, address_en, address_zh, billing_address, contact_name,
       contact_title, contact_phone, contact_email, finance_email, purchase_order_no, br_certificate_no,
       br_expiry, legacy_cr_no, version)
  = ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
     $19, $21 + 1)
 where id = $20;
