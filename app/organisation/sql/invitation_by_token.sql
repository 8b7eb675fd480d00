-- The open invitation of a token.  Its organisation may not be seen yet.
-- $1  hash
select i.id, i.org_id as org, null::text as org_name, i.email, i.role, i.expires_at
  from invitation i
 where i.token_hash = $1 and i.accepted_at is null and i.withdrawn_at is null
   and i.expires_at > clock_now();
