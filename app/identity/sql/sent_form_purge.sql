-- Forms of sessions that are over: nobody can send them any more.
-- $1  seconds that one is kept
delete from sent_form where at < now() - $1 * interval '1 second';
