-- Answers of a draft, all in one; a null value takes an answer away.
-- $1  application   $2  organisation   $3  names   $4  values
with given as (
	select g.name, g.value
	  from unnest($3::text[], $4::text[]) g (name, value)
), gone as (
	delete from application_answer a using given g
	 where a.application_id = $1 and a.name = g.name and g.value is null
)
insert into application_answer (application_id, org_id, name, value)
select $1, $2, g.name, g.value from given g where g.value is not null
on conflict (application_id, name) do update set value = excluded.value;
