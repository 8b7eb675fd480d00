-- How somebody is called, and the language of their mails; refused when these
-- are of another version by now.
-- $1  person   $2  name   $3  language   $4  version it was
update person set name = $2, lang = $3, version = $4 + 1 where id = $1;
