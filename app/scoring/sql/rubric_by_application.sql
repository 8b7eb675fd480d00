-- The rubric that a case was scored by, or else the one in use.
-- $1  application   $2  in Chinese?
select case when $2::boolean then r.scale_zh else r.scale_en end as scale,
       r.assessors_min, r.score_max, r.pass_total, r.pass_each,
       r.moderate_range
  from rubric r
 where r.id = coalesce((
       select s.rubric_id from score s
         join assignment a on a.id = s.assignment_id
        where a.application_id = $1 limit 1),
       (select id from rubric where is_active));
