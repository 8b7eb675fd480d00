-- Offers that nobody answered in time; what they held is free again, and the
-- organisation and whoever issued them are told.
-- $1  where the portal is
with lapsed as (
	update offer set state = 'expired'
	 where state = 'issued' and valid_until < clock_today()
	returning id, org_id, application_id, reference, valid_until, issued_by
), noted as (
	insert into audit_event (at, action, subject_id, org_id, detail)
	select clock_now(), 'offer.expire', id, org_id,
	       jsonb_build_object('reference', reference, 'until', valid_until)
	  from lapsed
), freed as (
	update capacity_hold h set state = 'released'
	  from lapsed l where h.application_id = l.application_id and h.state = 'held'
), released as (
	update subsidy s set released_cents = released_cents + left_cents
	  from lapsed l where s.application_id = l.application_id
)
select tell('offer_expired', null, jsonb_build_object('subject', id, 'org', org_id,
       'application', application_id, 'people', array[issued_by]::text, 'url', $1::text),
       jsonb_build_object('reference', reference, 'until', valid_until))
  from lapsed;
