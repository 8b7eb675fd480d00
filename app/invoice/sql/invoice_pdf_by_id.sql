-- The rendered document.
-- $1  invoice
select content from invoice_pdf where invoice_id = $1;
