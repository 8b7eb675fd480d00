-- Use a link up: the address that it was sent to is theirs.  Tells the one
-- before, and ends what other links there are.
-- $1  hash
with used as (
	update email_token set used_at = now()
	 where token_hash = $1 and purpose = 'email' and used_at is null
	   and expires_at > now()
	returning person_id, email
), old as (
	select p.id, p.email, p.name, p.lang
	  from person p join used u on u.person_id = p.id
	 where p.state = 'active'
), spent as (
	update email_token t set used_at = now()
	  from used u
	 where t.person_id = u.person_id and t.used_at is null
	   and t.token_hash <> $1
)
update person p set email = u.email
  from used u join old o on o.id = u.person_id
 where p.id = o.id
returning p.id, o.email as email, p.name, p.lang, u.email as new_email;
