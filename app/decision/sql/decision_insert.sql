-- What was decided, by whoever decides or as one person recorded it.
-- $1  application   $2  outcome   $3  class   $4  cards   $5  months
-- $6  start   $7  rate   $8  cap   $9  conditions   $10  exception
-- $11  meeting   $12  person   $13  now   $14  remark   $15  state
-- $16  who decides
insert into decision (application_id, state, decider, outcome, class_id, cards,
    months, start_on, rate_bp, cap_cents, conditions, exception, meeting,
    recorded_by, recorded_at, remark)
values ($1, $15, $16, $2, $3, nullif($4, 0), nullif($5, 0), $6,
    case when $2 = 'approved' then $7::integer end,
    case when $2 = 'approved' then $8::bigint end, $9, $10, $11, $12, $13, $14)
returning id;
