-- A form is sent: it is noted, or found as it was noted the first time.  Who
-- sends it at the same time waits here until the first is through.
-- $1  mark of the form   $2  hash of what it holds
insert into sent_form as f (mark, held, person_id)
values ($1, $2, berth_person())
on conflict (mark) do update set times = f.times + 1
returning f.times = 1 as is_first, f.held = $2::bytea as is_same, f.location, f.said;
