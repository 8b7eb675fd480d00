-- Invitations that are open.
-- $1  organisation
select id, org_id as org, org_name, email, role, expires_at
  from invitation
 where org_id = $1 and accepted_at is null and withdrawn_at is null
 order by id desc;
