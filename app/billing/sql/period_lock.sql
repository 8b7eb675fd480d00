-- A month, held until the end of the transaction.
-- $1  month
select month, state, 0::bigint as invoices, 0::bigint as drafts,
       0::bigint as checked, 0::bigint as issued, 0::bigint as gross,
       0::bigint as subsidy, 0::bigint as net
  from billing_period where month = $1 for update;
