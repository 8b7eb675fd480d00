-- The open invitation of a token.
-- $1  hash
select id, org_id as org, org_name, email, role, expires_at
  from invitation
 where token_hash = $1 and accepted_at is null and withdrawn_at is null
   and expires_at > clock_now();
