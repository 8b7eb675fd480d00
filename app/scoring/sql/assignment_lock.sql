-- An assignment, held until the end of the transaction.
-- $1  assignment
\ir parts/assignment.sql
 where m.id = $1
   for update of m;
