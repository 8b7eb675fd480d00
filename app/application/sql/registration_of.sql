-- What was registered of who applied: field by field, when it was submitted
-- and now; values as they are stored.
-- $1  application
select f.key as field, f.value as submitted, to_jsonb(o) ->> f.key as now
  from application_applicant p
  left join organisation o on o.id = p.org_id
 cross join lateral jsonb_each_text(to_jsonb(p)
       - array['application_id', 'org_id', 'at']) f
 where p.application_id = $1;
