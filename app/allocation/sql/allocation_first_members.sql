-- The organisation's owners and applicants may use it from the start.
-- $1  allocation   $2  organisation   $3  now
with people as (
	select person_id from membership
	 where org_id = $2 and state = 'active' and role in ('owner', 'applicant')
), named as (
	insert into cluster_user (person_id, name)
	select person_id, '' from people
	on conflict (person_id) do nothing
)
insert into allocation_member (allocation_id, org_id, person_id, state, since)
select $1, $2, person_id, 'wanted', $3 from people;
