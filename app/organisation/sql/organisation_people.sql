-- Its members, owners first, then those who are invited, in one statement.
-- $1  organisation   $2  language by whose order names stand
select u.person, u.name, u.email, u.role, u.since, u.invitation
  from (
	select m.person_id as person, p.name, p.email, m.role, m.since,
	       null::bigint as invitation
	  from membership m join person p on p.id = m.person_id
	 where m.org_id = $1 and m.state = 'active'
	union all
	select null, null, i.email, i.role, i.created_at, i.id
	  from invitation i
	 where i.org_id = $1 and i.accepted_at is null and i.withdrawn_at is null
  ) u
 order by u.invitation desc nulls first, u.role <> 'owner',
       case $2::text when 'tc' then u.name end collate by_tc,
       case $2::text when 'sc' then u.name end collate by_sc,
       u.name collate by_en, u.person;
