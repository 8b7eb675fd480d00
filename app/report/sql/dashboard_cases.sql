-- How many applications of members' organisations are where.
-- $1  the organisations of the reader
select count(*) filter (where state = 'draft') as drafts,
       count(*) filter (where state in ('screening', 'info_requested', 'technical_review',
                        'assessment', 'recommendation', 'committee')) as open,
       count(*) filter (where state = 'info_requested') as questions
  from application where org_id = any ($1::bigint[]);
