-- Assessors of a case; each takes the part, so a conflict is refused here.
-- $1  application   $2  people   $3  by   $4  now
with assigned as (
	insert into assignment (application_id, person_id, state, assigned_by, assigned_at)
	select $1, p, 'assigned', $3, $4 from unnest($2::bigint[]) p
	 where exists (select from centre_role where person_id = p and role = 'assessor')
	returning person_id
)
insert into case_part (application_id, person_id, part, at)
select $1, person_id, 'assess', $4 from assigned
on conflict (application_id, person_id, part) do nothing;
