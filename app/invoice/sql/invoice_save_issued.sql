-- Issued: from here on it never changes.  A trigger turns its claim into use
-- of the award; the document is asked for.
-- $1  invoice   $2  number   $3  issue day   $4  due day   $5  person
with issued as (
	update invoice
	   set state = 'issued', number = $2, issue_day = $3, due_day = $4,
	       fiscal_year = extract(year from $3::date - interval '3 months'),
	       issued_at = clock_now(), issued_by = $5
	 where id = $1
	returning id, org_id
)
insert into job (kind, key, subject_id, org_id)
select 'invoice.pdf', 'invoice.pdf:' || id, id, org_id from issued;
