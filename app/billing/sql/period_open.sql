-- The row of a month, made when it is first asked for.
-- $1  month
insert into billing_period (month, state) values ($1, 'open')
on conflict (month) do nothing;
