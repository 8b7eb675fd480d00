-- The officer with the fewest turns, and of those the one who has waited the
-- longest, takes the next case (rules/integrity.md 2).
-- $1  person who may not be it   $2  now
with next as (
	select c.person_id
	  from centre_role c
	  join person p on p.id = c.person_id and p.state = 'active'
	  left join officer_turn t on t.person_id = c.person_id
	 where c.role = 'officer' and c.person_id <> $1
	 order by coalesce(t.turns, 0), t.last_at nulls first, c.person_id
	 limit 1
), taken as (
	insert into officer_turn (person_id, turns, last_at)
	select person_id, 1, $2 from next
	on conflict (person_id) do update
	   set turns = officer_turn.turns + 1, last_at = excluded.last_at
	returning person_id
)
select p.id as person, p.name, p.email, p.lang
  from taken t join person p on p.id = t.person_id;
