-- A mail and the job that sends it, in one statement.
-- $1  to   $2  language   $3  template   $4  arguments
with m as (
	select nextval(pg_get_serial_sequence('message', 'id')) as id
), written as (
	insert into message (id, to_email, lang, template, args)
	overriding system value
	select m.id, $1, $2, $3, $4 from m
)
insert into job (kind, key, subject_id)
select 'message.send', 'message.send:' || m.id, m.id from m;
