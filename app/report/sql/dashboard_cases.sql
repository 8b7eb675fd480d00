-- The newest applications; drafts only of one's own organisations.  Who is of
-- an organisation finds its rows by its index; the halves are never both read.
-- $1  the organisations of the reader
select a.id, a.reference, a.title, g.name_en as org_name_en, g.name_zh as org_name_zh, a.state, a.updated_at
  from ((select b.* from application b
          where (current_setting('berth.centre', true) = 'on'
                 or current_setting('berth.assessor', true) = 'on')
            and (b.state <> 'draft' or b.org_id = any ($1::bigint[]))
          order by b.id desc limit 8)
        union all
        (select c.* from application c
          where current_setting('berth.centre', true) is distinct from 'on'
            and current_setting('berth.assessor', true) is distinct from 'on'
            and c.org_id = any ($1::bigint[])
          order by c.id desc limit 8)) a
  left join organisation g on g.id = a.org_id
 order by a.id desc;
