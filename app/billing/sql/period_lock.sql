-- The row of a month, made when it is first asked for, and held until the
-- end of the transaction.
-- $1  month
insert into billing_period (month, state) values ($1, 'open')
on conflict (month) do update set month = excluded.month;
