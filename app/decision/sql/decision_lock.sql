-- A decision, held until the end of the transaction.
-- $1  decision
\ir parts/decision.sql
 where d.id = $1
   for update of d;
