-- Invoices that are due in a week, or were due yesterday or before.
-- $1  where the portal is
with due as (
	select i.id, i.org_id, i.number, i.net_cents, i.due_day, o.finance_email,
	       coalesce(p.lang, 'en') as lang,
	       case when i.due_day < clock_today() then 'invoice_overdue'
	            else 'invoice_due' end as mail
	  from invoice i join organisation o on o.id = i.org_id
	  left join person p on p.email = o.finance_email
	 where i.state = 'issued' and i.due_day - 7 <= clock_today() and i.net_cents > 0
)
select tell(d.mail, null, jsonb_build_object('subject', d.id, 'org', d.org_id,
       'address', d.finance_email, 'lang', d.lang, 'once', '', 'url', $1::text),
       jsonb_build_object('number', d.number, 'amount', d.net_cents, 'due', d.due_day))
  from due d
 where not exists (select from told_once t where t.mail = d.mail and t.subject_id = d.id);
