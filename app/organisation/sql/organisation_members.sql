-- Its members, owners first.
-- $1  organisation
select m.person_id as person, p.name, p.email, m.role, m.since
  from membership m join person p on p.id = m.person_id
 where m.org_id = $1 and m.state = 'active'
 order by m.role <> 'owner', p.id;
