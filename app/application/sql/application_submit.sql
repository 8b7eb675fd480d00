-- Into screening: the reference, the officer, and the submitter's part.
-- $1  application   $2  person   $3  officer   $4  year   $5  now
with sent as (
	update application
	   set state = 'screening', state_since = $5, updated_at = $5,
	       submitted_by = $2, submitted_at = $5, officer_id = $3,
	       reference = (select 'AISS-' || $4::integer || '-'
	           || lpad(n::text, greatest(4, length(n::text)), '0')
	           from nextval('application_reference_seq') n)
	 where id = $1 and state = 'draft'
	returning id, reference
), part as (
	insert into case_part (application_id, person_id, part, at)
	select id, $2, 'submit', $5 from sent
)
select reference from sent;
