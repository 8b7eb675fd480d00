-- A mail that has not been sent.
-- $1  message
select id, to_email, lang, template, fact_pairs(args) as args
  from message where id = $1 and state = 'queued';
