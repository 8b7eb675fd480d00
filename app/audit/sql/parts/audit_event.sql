-- What is read of an event (e) and who did it (p): struct audit_event.
       e.id, e.at, e.person_id as person, p.name as person_name, e.action,
       e.subject_id as subject, e.org_id as org, e.detail
