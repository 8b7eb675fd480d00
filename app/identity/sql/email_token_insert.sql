-- A link that proves an address, for a day.
-- $1  person   $2  hash
insert into email_token (token_hash, person_id, purpose, expires_at)
values ($2, $1, 'verify', now() + interval '24 hours');
