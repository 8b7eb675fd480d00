-- The classes that are offered, with what is free on every day of a term.
-- $1, $2  its first and last day
select c.id, c.name, capacity_left(c.id, $1, $2) as left, c.cards_total as total
  from resource_class c where c.is_offered
 order by c.id;
