-- Use it up; whoever it was made for is active from now on.
-- $1  hash
with used as (
	update email_token set used_at = now()
	 where token_hash = $1 and purpose = 'verify' and used_at is null
	   and expires_at > now()
	returning person_id
)
update person p set state = 'active' from used
 where p.id = used.person_id and p.state = 'unverified'
returning p.id;
