-- Somebody new, whose address is not proved yet; no row when it is taken.
-- $1  e-mail   $2  name   $3  language   $4  password hash
insert into person (email, name, lang, password_hash, state)
values ($1, $2, $3, $4, 'unverified')
on conflict (email) do nothing
returning id;
