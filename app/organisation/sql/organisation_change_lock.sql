-- One request for a change, held until the end of the transaction.
-- $1  id
\ir parts/organisation_change.sql
 where c.id = $1
   for update of c;
