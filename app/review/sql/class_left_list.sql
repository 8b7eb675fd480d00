-- The classes that are offered, with what is free on every day of a term.
-- $1, $2  its first and last day   $3  route, whose prices hold
select c.id, c.name, capacity_left(c.id, $1, $2) as left, c.cards_total as total,
       level_gross($3, c.id, 1, 1) as price
  from resource_class c where c.is_offered
 order by c.id;
