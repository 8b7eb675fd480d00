-- What was asked of an applicant and what was answered, round by round.
-- $1  application
select r.id, r.round, r.question, a.name as asker_name, r.asked_at, r.due_day,
       p.answer, b.name as answerer_name, p.answered_at
  from info_request r
  join person a on a.id = r.asked_by
  left join info_response p on p.request_id = r.id
  left join person b on b.id = p.answered_by
 where r.application_id = $1
 order by r.round;
