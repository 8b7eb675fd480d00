-- A member of the allocation's organisation, by e-mail.
-- $1  allocation   $2  e-mail
select p.id
  from allocation a
  join membership m on m.org_id = a.org_id and m.state = 'active'
  join person p on p.id = m.person_id
 where a.id = $1 and p.email = $2;
