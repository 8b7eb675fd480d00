-- How many applications of members' organisations are under way, and how many
-- of those wait for an answer.
-- $1  the organisations of the reader
select count(*) as open, count(*) filter (where state = 'info_requested') as questions
  from application
 where org_id = any ($1::bigint[])
   and state in ('screening', 'info_requested', 'technical_review', 'assessment',
                 'recommendation', 'decision');
