-- What is told of an event (e) and who did it (p): struct told_event.
       e.id, e.at, e.person_id as person, p.name as person_name, e.action,
       e.subject_id as subject, fact_pairs(e.detail) as detail,
       fact_pairs(e.before) as before, fact_pairs(e.after) as after
