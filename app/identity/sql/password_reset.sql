-- Use a link up and set the password.  What other links there are end, too:
-- whoever asked for them may not be the one who reads the mail.
-- $1  hash of the token   $2  hash of the password
with used as (
	update email_token t set used_at = now()
	  from person p
	 where t.token_hash = $1 and t.purpose = 'reset' and t.used_at is null
	   and t.expires_at > now() and p.id = t.person_id and p.state = 'active'
	returning t.person_id
), spent as (
	update email_token t set used_at = now()
	  from used u
	 where t.person_id = u.person_id and t.used_at is null
	   and t.token_hash <> $1
)
update person p set password_hash = $2
  from used u
 where p.id = u.person_id
returning p.id;
