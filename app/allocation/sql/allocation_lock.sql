-- One allocation, held until the end of the transaction.
-- $1  id
\ir parts/allocation.sql
 where a.id = $1
   for update of a;
