-- Whose password a link may set.
-- $1  hash
select p.id, p.email, p.name, p.lang, p.password_hash, true as is_active,
       p.version, p.edited_by, p.name as editor_name, p.edited_at
  from email_token t join person p on p.id = t.person_id
 where t.token_hash = $1 and t.purpose = 'reset' and t.used_at is null
   and t.expires_at > now() and p.state = 'active';
