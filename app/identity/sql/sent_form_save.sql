-- Where the first one led, for those who send it again.
-- $1  mark of the form   $2  location   $3  what was said there, may be null
update sent_form set location = $2, said = $3 where mark = $1;
