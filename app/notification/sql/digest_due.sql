-- Once a day, from 8 in the morning in Hong Kong, whoever has chosen so gets
-- what has come up since the last time: never twice a day, never when there is
-- nothing.  What waited in a case that has gone on is dropped.
-- $1  where the portal is
with today as (
	select clock_today() as day
	 where extract(hour from clock_now() at time zone 'Asia/Hong_Kong') >= 8
), gone as (
	update digest_entry e set dropped_at = clock_now()
	  from application a
	 where e.digest_id is null and e.dropped_at is null and a.id = e.application_id and a.state <> e.waits
	   and exists (select from today)
	returning e.id
), reader as (
	select p.id as person, p.email, p.lang, p.name, t.day,
	       nextval(pg_get_serial_sequence('message', 'id')) as message,
	       nextval(pg_get_serial_sequence('digest', 'id')) as digest
	  from person p cross join today t
	 where p.state = 'active'
	   and exists (select from digest_entry e where e.person_id = p.id
	       and e.digest_id is null and e.dropped_at is null
	       and e.id not in (select id from gone))
	   and not exists (select from digest d where d.person_id = p.id and d.day = t.day)
), written as (
	insert into message (id, to_email, lang, template, args)
	overriding system value
	select message, email, lang, 'digest', jsonb_build_object('name', name,
	       'day', day, 'user', null, 'link', $1::text || '/' || lang || '/account/mails')
	  from reader
), made as (
	insert into digest (id, person_id, day, message_id)
	overriding system value
	select digest, person, day, message from reader
), marked as (
	update digest_entry e set digest_id = r.digest
	  from reader r
	 where e.person_id = r.person and e.digest_id is null and e.dropped_at is null
	   and e.id not in (select id from gone)
)
insert into job (kind, key, subject_id)
select 'message.send', 'message.send:' || message, message from reader;
