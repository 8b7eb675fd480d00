-- What a checked approval holds: cards over the whole term, and subsidy.
-- $1  application   $2  class   $3  cards   $4  first day   $5  last day
-- $6  scheme   $7  rate   $8  cap
with hold as (
	insert into capacity_hold (application_id, class_id, cards, first_day, last_day, state)
	values ($1, $2, $3, $4, $5, 'held')
)
insert into subsidy (application_id, scheme_id, rate_bp, cap_cents)
values ($1, $6, $7, $8);
