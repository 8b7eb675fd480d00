-- What was answered.
-- $1  request   $2  application   $3  organisation
-- $4  answer   $5  person   $6  now
insert into info_response (request_id, application_id, org_id, answer,
    answered_by, answered_at)
values ($1, $2, $3, $4, $5, $6);
