-- Have enough assessors scored, and is none still at work?
-- $1  application
select scoring_is_done($1) as is_done;
