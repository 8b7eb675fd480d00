-- The scores of an assignment, which is locked by them.
-- $1  assignment   $2  criterion codes   $3  scores   $4  comments   $5  now
with locked as (
	update assignment set state = 'scored', scored_at = $5 where id = $1
	returning id
)
insert into score (assignment_id, rubric_id, criterion, score, comment)
select l.id, r.id, v.code, v.score, v.comment
  from locked l, rubric r,
       unnest($2::text[], $3::integer[], $4::text[])
           as v (code, score, comment)
 where r.is_active;
