-- The same, held until the end of the transaction.
-- $1  application
\ir parts/review_case.sql
 where a.id = $1 and a.state <> 'draft'
   for update of a;
