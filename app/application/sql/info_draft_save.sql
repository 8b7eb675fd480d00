-- An answer as far as it goes.
-- $1  request   $2  organisation   $3  answer, null: nothing yet
insert into info_draft (request_id, org_id, answer)
values ($1, $2, coalesce($3, ''))
on conflict (request_id) do update set answer = excluded.answer;
