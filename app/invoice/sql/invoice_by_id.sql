-- One invoice.
-- $1  id
\ir parts/invoice.sql
 where i.id = $1;
