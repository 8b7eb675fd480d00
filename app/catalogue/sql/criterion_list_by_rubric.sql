-- The criteria of a rubric, as they are to be shown.
-- $1  rubric
select position, code, name_en, name_zh, covers_en, covers_zh, weight,
       is_placeholder
  from criterion where rubric_id = $1 order by position;
