-- Offers that wait for acceptance, the first to lapse first.
-- $1  the organisations of the reader
select id, reference, valid_until as until, cards
  from offer where state = 'issued' and org_id = any ($1::bigint[])
 order by valid_until, id;
