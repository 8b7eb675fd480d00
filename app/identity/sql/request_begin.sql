-- Who is asking, and, for this transaction, what they may see.
-- $1  hash of the session token; null when none came
select person, session, name, email, roles, orgs, org_roles,
       at as now, is_stale
  from request_begin($1::bytea);
