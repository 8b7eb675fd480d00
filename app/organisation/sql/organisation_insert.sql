-- A new organisation.
-- $1 to $19  its fields, in the order below   $20  person
insert into organisation (category, name_en, name_zh, ubi, incorporation_date, employees_hk,
       rd_employees_hk, address_en, address_zh, billing_address, contact_name,
       contact_title, contact_phone, contact_email, finance_email, purchase_order_no, br_certificate_no,
       br_expiry, legacy_cr_no, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18,
       $19, clock_now(), $20)
returning id;
