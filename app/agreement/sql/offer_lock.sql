-- An offer, held until the end of the transaction.
-- $1  offer
\ir parts/offer.sql
 where o.id = $1
   for update of o;
