-- What is asked, in a round of its own.
-- $1  application   $2  organisation   $3  round   $4  questions
-- $5  person   $6  now   $7  day by which to answer
insert into info_request (application_id, org_id, round, question, asked_by,
    asked_at, due_day)
values ($1, $2, $3, $4, $5, $6, $7);
