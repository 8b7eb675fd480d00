-- What was invoiced, beside the invoice that falls due next, or else the
-- oldest; no row where nothing was.
-- $1  the organisations of the reader   $2  today
select (sum(net_cents) over ())::bigint as invoiced, id, number, due_day as due,
       net_cents as net
  from invoice where state = 'issued' and org_id = any ($1::bigint[])
 order by due_day < $2::date, due_day, id limit 1;
