-- A form that was sent before; no row when it was not.
-- $1  mark of the form   $2  hash of what it holds
select false as is_first, held = $2::bytea as is_same, location, said
  from sent_form where mark = $1;
