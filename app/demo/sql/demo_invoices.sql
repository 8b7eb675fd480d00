-- Invoices of a month that are in a state, in their order.
-- $1  month   $2  state
select coalesce(array_agg(id order by id), '{}') as ids
  from invoice where month = $1 and state = $2;
