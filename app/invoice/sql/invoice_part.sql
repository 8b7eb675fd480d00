-- Who did what on the case.
-- $1  application   $2  person   $3  part
insert into case_part (application_id, person_id, part, at)
values ($1, $2, $3, clock_now())
on conflict do nothing;
