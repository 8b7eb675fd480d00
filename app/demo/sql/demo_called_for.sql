-- Allocations of a month that have no invoice of it.
-- $1  month
select coalesce(array_agg(allocation_id order by allocation_id), '{}') as ids
  from month_to_draft($1);
