-- Give back what is left of an award, and its cards.
-- $1  application
with freed as (
	update capacity_hold set state = 'released'
	 where application_id = $1 and state = 'held'
)
update subsidy set released_cents = released_cents + left_cents
 where application_id = $1;
