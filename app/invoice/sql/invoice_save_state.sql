-- Checked, returned or void.
-- $1  invoice   $2  state   $3  person
update invoice
   set state = $2,
       checked_by = case when $2 = 'checked' then $3::bigint end,
       checked_at = case when $2 = 'checked' then clock_now() end
 where id = $1;
