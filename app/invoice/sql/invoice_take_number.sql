-- The next number of a fiscal year.  The row stays locked until the end of
-- the transaction, so a number that is rolled back is given again: no gaps.
-- $1  fiscal year
insert into invoice_series (fiscal_year, next_no) values ($1, 2)
on conflict (fiscal_year) do update set next_no = invoice_series.next_no + 1
returning (next_no - 1)::bigint as n;
