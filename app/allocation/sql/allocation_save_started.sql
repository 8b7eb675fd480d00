-- The set-up begins (again).
-- $1  allocation
update allocation
   set state = 'provisioning', state_since = clock_now(), effect = 'open',
       effect_since = coalesce(effect_since, clock_now()), effect_error = null
 where id = $1 and state in ('pending', 'failed');
