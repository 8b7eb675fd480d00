-- A new organisation.
-- $1 to $16  its fields, in the order below   $17  person
insert into organisation (category, name_en, name_zh, ubi, incorporation_date, employees_hk,
       rd_employees_hk, address_en, address_zh, billing_address, contact_name,
       contact_title, contact_phone, contact_email, finance_email, purchase_order_no, created_at, created_by)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, clock_now(), $17)
returning id;
