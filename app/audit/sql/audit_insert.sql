-- One event, in the transaction of what it tells of.
-- $1  when      $2  person, null for the system   $3  action
-- $4  subject   $5  organisation, may be null     $6  detail
-- $7, $8  what changed, before and after
insert into audit_event (at, person_id, action, subject_id, org_id, detail, before, after)
values ($1, $2, $3, $4, $5, $6::text::jsonb, $7::text::jsonb, $8::text::jsonb);
