-- Somebody whom the operator knows (berth user add); no row when the address
-- is taken.
-- $1  e-mail   $2  name   $3  password hash
insert into person (email, name, password_hash, state)
values ($1, $2, $3, 'active')
on conflict (email) do nothing
returning id;
