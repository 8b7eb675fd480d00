-- The cluster was read back and agrees; an end that has been asked for in
-- the meantime stays asked for.
-- $1  allocation   $2  state   $3, $4  cards and members that were seen
update allocation
   set state_since = case when state = $2 then state_since else clock_now() end,
       state = $2, opened_on = coalesce(opened_on, clock_today()),
       seen_at = clock_now(), seen_cards = $3,
       seen_members = $4, effect_error = null,
       effect = case when effect = 'close' and $2 = 'active' then effect end,
       effect_since = case when effect = 'close' and $2 = 'active' then effect_since end
 where id = $1;
