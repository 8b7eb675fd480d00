-- What comes at once and what once a day.
-- $1  person   $2  topics   $3  the manner of each
insert into mail_choice (person_id, topic, manner)
select $1, t.topic, t.manner from unnest($2::text[], $3::text[]) t (topic, manner)
on conflict (person_id, topic) do update set manner = excluded.manner;
