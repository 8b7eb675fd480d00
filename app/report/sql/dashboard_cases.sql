-- The applications that moved last.
select a.id, a.reference, a.title, coalesce(g.name_en, g.name_zh) as org_name, a.state, a.updated_at
  from application a left join organisation g on g.id = a.org_id
 order by a.id desc
 limit 8;
