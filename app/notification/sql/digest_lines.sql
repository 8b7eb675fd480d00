-- What a digest lists: first what waits, then what has happened.
-- $1  its message
select e.mail, fact_pairs(e.args) as args, k.is_task
  from digest d join digest_entry e on e.digest_id = d.id
  join mail_kind k on k.word = e.mail
 where d.message_id = $1 order by not k.is_task, e.id;
