-- The rubric that assessors score by now.
select id, code, score_max, pass_total, pass_each, assessors_min,
       moderate_range
  from rubric where is_active;
