-- A draft.
-- $1  organisation   $2  route   $3  person   $4  now
insert into application (org_id, route_id, state, created_by, created_at,
    updated_at, state_since)
values ($1, $2, 'draft', $3, $4, $4, $4)
returning id;
