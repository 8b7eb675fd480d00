-- A draft.
-- $1  organisation   $2  code of the scheme   $3  person   $4  now
insert into application (org_id, scheme_id, state, created_by, created_at,
    updated_at, state_since)
select $1, s.id, 'draft', $3, $4, $4, $4 from scheme s where s.code = $2
returning id;
