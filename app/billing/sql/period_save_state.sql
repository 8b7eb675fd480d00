-- A month moves on.
-- $1  month   $2  state   $3  person
update billing_period
   set state = $2,
       closed_by = case when $2 = 'closed' then $3::bigint else closed_by end,
       closed_at = case when $2 = 'closed' then clock_now() else closed_at end,
       rated_at = case when $2 = 'rated' then clock_now() else rated_at end,
       invoiced_at = case when $2 = 'invoiced' then clock_now() else invoiced_at end
 where month = $1;
