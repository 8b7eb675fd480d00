-- An offer.
-- $1  offer
\ir parts/offer.sql
 where o.id = $1;
