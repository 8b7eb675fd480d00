-- The newest applications; drafts only of one's own organisations.
-- $1  the organisations of the reader
select a.id, a.reference, a.title, g.name_en as org_name_en, g.name_zh as org_name_zh, a.state, a.updated_at
  from application a left join organisation g on g.id = a.org_id
 where a.state <> 'draft' or a.org_id = any ($1::bigint[])
 order by a.id desc
 limit 8;
