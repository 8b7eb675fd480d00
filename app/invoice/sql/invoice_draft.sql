-- The drafts of a month, with the buyer as it stands now.
-- $1  month   $2  person   $3  allocations
-- $4  gross   $5  credit   $6  subsidy   $7  net, in cents
with drafted as (
	insert into invoice (org_id, allocation_id, application_id, month, state,
	    price_book_id, gross_cents, credit_cents, subsidy_cents, net_cents,
	    buyer_name_en, buyer_name_zh, buyer_ubi, buyer_address, purchase_order,
	    prepared_by, prepared_at)
	select a.org_id, a.id, a.application_id, $1, 'draft', f.price_book_id,
	       t.gross, t.credit, t.subsidy, t.net, o.name_en, o.name_zh, o.ubi,
	       coalesce(o.billing_address, concat_ws(E'\n', o.address_en, o.address_zh)),
	       o.purchase_order_no, $2, clock_now()
	  from unnest($3::bigint[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[])
	    as t (allocation, gross, credit, subsidy, net)
	  join allocation a on a.id = t.allocation
	  join offer f on f.id = a.offer_id
	  join organisation o on o.id = a.org_id
	returning application_id
)
insert into case_part (application_id, person_id, part, at)
select distinct application_id, $2, 'prepare_invoice', clock_now() from drafted
on conflict do nothing;
