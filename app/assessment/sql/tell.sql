-- One mail to each of some people, and to each owner and applicant of an
-- organisation, in their own language.
-- $1  template   $2  people   $3  organisation   $4  arguments
-- $5  where the portal is   $6  path of the link
with reader as (
	select distinct p.id, p.email, p.lang, p.name
	  from person p
	 where p.state = 'active' and (p.id = any ($2::bigint[]) or exists (
	       select from membership m where m.person_id = p.id
	          and m.org_id = $3 and m.state = 'active'
	          and m.role in ('owner', 'applicant')))
), mail as (
	select nextval(pg_get_serial_sequence('message', 'id')) as id, r.email,
	       r.lang, r.name
	  from reader r
), written as (
	insert into message (id, to_email, lang, template, args)
	overriding system value
	select id, email, lang, $1,
	       array[name] || $4::text[] || array[$5::text || '/' || lang || $6::text]
	  from mail
)
insert into job (kind, key, subject_id)
select 'message.send', 'message.send:' || id, id from mail;
