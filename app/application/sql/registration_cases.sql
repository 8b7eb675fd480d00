-- The other applications of whose this one is, the last first.
-- $1  application
select b.id, b.reference, b.title, b.title_zh, b.state, b.submitted_at
  from application a join application b on b.org_id = a.org_id and b.id <> a.id
 where a.id = $1 and b.reference is not null
 order by b.submitted_at desc, b.id desc;
