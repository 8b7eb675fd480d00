-- The topics that somebody wants once a day.
-- $1  person
select topic from mail_choice where person_id = $1 and manner = 'daily' order by topic;
