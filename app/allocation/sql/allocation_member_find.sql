-- A member of the allocation's organisation, by e-mail, and how they stand
-- with the allocation.
-- $1  allocation   $2  e-mail
select p.id as person, coalesce(u.state, 'gone') as state
  from allocation a
  join membership m on m.org_id = a.org_id and m.state = 'active'
  join person p on p.id = m.person_id
  left join allocation_member u on u.allocation_id = a.id and u.person_id = p.id
 where a.id = $1 and p.email = $2;
