-- Offers that the viewer may see, newest first.
-- $1  the last one of the page before, or null
\ir parts/offer.sql
 where $1::bigint is null or o.id < $1
 order by o.id desc
 limit 26;
