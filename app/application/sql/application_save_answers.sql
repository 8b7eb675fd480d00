-- Answers of a section of a draft, all in one; a null value takes an answer
-- away.  Refused when the section is of another version by now.
-- $1  application   $2  organisation   $3  names   $4  values
-- $5  section       $6  version it was; 0: never saved
with given as (
	select g.name, g.value
	  from unnest($3::text[], $4::text[]) g (name, value)
), edition as (
	insert into application_section (application_id, org_id, section, version)
	values ($1, $2, $5, 1)
	on conflict (application_id, section) do update set version = $6 + 1
), gone as (
	delete from application_answer a using given g
	 where a.application_id = $1 and a.name = g.name and g.value is null
)
insert into application_answer (application_id, org_id, name, value)
select $1, $2, g.name, g.value from given g where g.value is not null
on conflict (application_id, name) do update set value = excluded.value;
