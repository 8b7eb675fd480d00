-- Somebody by their e-mail address.
-- $1  e-mail, lower case
select id, email, name, lang, password_hash, state = 'active' as is_active
  from person where email = $1 and state <> 'closed';
