-- Invitations that are open.
-- $1  organisation
select i.id, i.org_id as org, coalesce(o.name_en, o.name_zh) as org_name, i.email, i.role, i.expires_at
  from invitation i join organisation o on o.id = i.org_id
 where i.org_id = $1 and i.accepted_at is null and i.withdrawn_at is null
 order by i.id desc;
