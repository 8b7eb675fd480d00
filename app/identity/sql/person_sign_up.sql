-- A new person; or, where the address was never confirmed, the newest answers
-- for it, so that only who gets the newest link can come in.  No row: the
-- account is in use.
-- $1  e-mail   $2  name   $3  language   $4  password hash
with p as (
	insert into person (email, name, lang, password_hash, state)
	values ($1, $2, $3, $4, 'unverified')
	on conflict (email) do update
	   set name = excluded.name, lang = excluded.lang,
	       password_hash = excluded.password_hash, version = person.version + 1
	 where person.state = 'unverified'
	returning id
), spent as (
	update email_token t set used_at = now()
	  from p where t.person_id = p.id and t.used_at is null
)
select id from p;
