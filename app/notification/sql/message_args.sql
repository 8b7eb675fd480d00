-- What stands in the holes of its text, in order.
-- $1  message
select a.value from message m, unnest(m.args) with ordinality as a (value, n)
 where m.id = $1 order by a.n;
