-- Invoices to check.
select count(*) as bills_draft
  from (select from invoice where state = 'draft' limit 26) i;
