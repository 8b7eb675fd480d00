-- Work for berth-jobs; once for each kind, subject and occasion.
-- $1  kind   $2  subject   $3  organisation, may be null
-- $4  occasion, null where there is only one
insert into job (kind, key, subject_id, org_id)
values ($1, concat_ws(':', $1::text, $2::bigint::text, $4::text), $2, $3)
on conflict (key) do nothing;
