-- How somebody is called, and the language of their mails.
-- $1  person   $2  name   $3  language
update person set name = $2, lang = $3 where id = $1;
