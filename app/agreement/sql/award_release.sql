-- Give back what an award still holds, less what invoices have used.
-- $1  application
with freed as (
	update capacity_hold set state = 'released'
	 where application_id = $1 and state = 'held'
)
update subsidy set released_cents = cap_cents - used_cents
 where application_id = $1;
