-- A link for somebody, in place of earlier ones for the same purpose.  For
-- nobody there is none, and no error either.
-- $1  person, or null   $2  what it is for   $3  hash   $4  seconds it holds
-- $5  the new e-mail address, where it is for one
with spent as (
	update email_token set used_at = now()
	 where person_id = $1 and purpose = $2 and used_at is null
)
insert into email_token (token_hash, person_id, purpose, expires_at, email)
select $3, $1, $2, now() + $4 * interval '1 second', $5
 where $1::bigint is not null;
