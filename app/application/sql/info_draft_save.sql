-- An answer as far as it goes; refused when it is of another version by now.
-- $1  request   $2  organisation   $3  answer, null: nothing yet
-- $4  version it was; 0: never saved
insert into info_draft (request_id, org_id, answer, version)
values ($1, $2, coalesce($3, ''), 1)
on conflict (request_id) do update set answer = excluded.answer, version = $4 + 1;
