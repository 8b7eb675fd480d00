-- Another password, where the one that was proved is still the one; links that
-- were asked for before end.
-- $1  person   $2  the hash that was proved   $3  the new one
with changed as (
	update person set password_hash = $3
	 where id = $1 and password_hash = $2 and state = 'active'
	returning id
), spent as (
	update email_token t set used_at = now()
	  from changed c where t.person_id = c.id and t.used_at is null
)
select id from changed;
