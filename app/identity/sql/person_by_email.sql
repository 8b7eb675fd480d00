-- Somebody by their e-mail address.
-- $1  e-mail, lower case
select id, email, name, lang, password_hash, state = 'active' as is_active,
       version, edited_by, name as editor_name, edited_at
  from person where email = $1 and state <> 'closed';
