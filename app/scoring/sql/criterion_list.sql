-- What is scored by the rubric in use, in its order.
-- $1  in Chinese?
select c.code, case when $1::boolean then c.name_zh else c.name_en end as name,
       case when $1::boolean then c.covers_zh else c.covers_en end as covers,
       c.weight, c.is_placeholder
  from rubric r join criterion c on c.rubric_id = r.id
 where r.is_active
 order by c.position;
