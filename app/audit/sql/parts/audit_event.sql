-- What is kept of an event (e): struct audit_event.
       e.id, e.at, e.person_id as person, e.action, e.subject_id as subject,
       e.org_id as org, e.detail::text as detail, e.before::text as before,
       e.after::text as after
