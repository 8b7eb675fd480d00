-- What happened to an application, as far as it is named, oldest first; and
-- behind it what was asked of its organisation, with the answers.
-- $1  application   $2  actions
select * from (
	(select e.action, e.at, null::bigint as id, 0 as round,
	        null as question, null as asker_name,
	        null::timestamptz as asked_at, null::date as due_day,
	        null as answer, null as answerer_name,
	        null::timestamptz as answered_at
	   from audit_event e
	  where e.subject_id = $1 and e.action = any ($2::text[])
	  order by e.id limit 200)
	union all
	select null, null, r.id, r.round, r.question, a.name, r.asked_at,
	       r.due_day, p.answer, b.name, p.answered_at
	  from info_request r
	  join person a on a.id = r.asked_by
	  left join info_response p on p.request_id = r.id
	  left join person b on b.id = p.answered_by
	 where r.application_id = $1) s
 order by action is null, at, round;
