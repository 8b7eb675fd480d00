-- Invoices, newest first, by pages.
-- $1  state, null for all   $2  month, null for all   $3  before this id, null for the first page
\ir parts/invoice.sql
 where ($1::text is null or i.state = $1) and ($2::date is null or i.month = $2)
   and ($3::bigint is null or i.id < $3)
 order by i.id desc
 limit 26;
