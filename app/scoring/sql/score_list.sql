-- The scores of a case that the viewer may see, beside their criteria.
-- $1  application   $2  in Chinese?
select s.assignment_id as assignment, s.score, c.weight, s.comment,
       case when $2::boolean then c.name_zh else c.name_en end as criterion,
       c.is_placeholder
  from score s
  join assignment a on a.id = s.assignment_id
  join criterion c on c.rubric_id = s.rubric_id and c.code = s.criterion
 where a.application_id = $1
 order by s.assignment_id, c.position;
