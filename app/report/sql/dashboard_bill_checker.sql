-- Invoices to check.
select count(*) as bills_draft from invoice where state = 'draft';
