-- Take a part of a case; the trigger refuses what must be kept apart.
-- $1  application   $2  person   $3  part   $4  now
insert into case_part (application_id, person_id, part, at)
values ($1, $2, $3, $4)
on conflict (application_id, person_id, part) do nothing;
