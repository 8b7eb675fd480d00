-- Allocations in use, the first to end first.
-- $1  the organisations of the reader
select id, reference, last_day as until, cards
  from allocation where state = 'active' and org_id = any ($1::bigint[])
 order by last_day, id;
