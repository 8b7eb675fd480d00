-- The set-up was given up; an operator can have it tried again.
-- $1  allocation   $2  why
update allocation
   set state = 'failed', state_since = clock_now(), effect_error = $2
 where id = $1 and state = 'provisioning';
