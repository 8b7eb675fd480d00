-- Into screening: the officer, and the submitter's part.
-- $1  application   $2  person   $3  officer   $4  now
with sent as (
	update application
	   set state = 'screening', state_since = $4, updated_at = $4,
	       submitted_by = $2, submitted_at = $4, officer_id = $3
	 where id = $1 and state = 'draft'
	returning id, reference
), part as (
	insert into case_part (application_id, person_id, part, at)
	select id, $2, 'submit', $4 from sent
)
select reference from sent;
