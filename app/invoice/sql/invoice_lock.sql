-- One invoice, held until the end of the transaction.
-- $1  id
\ir parts/invoice.sql
 where i.id = $1
   for update of i;
