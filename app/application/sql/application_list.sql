-- Applications, newest first.  Drafts are shown to their own people only.
-- Whoever sees no more than their organisations' rows gets them by the index
-- of the organisation; the two halves are never both read.
-- $1  text in title or reference, or null   $2  state, or null
-- $3  older than this one, or null          $4  own organisations
-- $5  rows at most
select a.id, a.reference, a.title, coalesce(o.name_en, o.name_zh) as org_name,
       a.state, a.cards, a.months, a.submitted_at, a.updated_at
  from ((select b.* from application b
          where current_setting('berth.centre', true) = 'on'
            and ($1::text is null or position(lower($1) in lower(b.title)) > 0
                 or position(lower($1) in lower(b.reference)) > 0)
            and ($2::text is null or b.state = $2)
            and b.id < coalesce($3::bigint, 9223372036854775807)
            and (b.submitted_at is not null or b.org_id = any ($4::bigint[]))
          order by b.id desc limit $5::integer)
        union all
        (select c.* from application c
          where current_setting('berth.centre', true) is distinct from 'on'
            and c.org_id = any ($4::bigint[])
            and ($1::text is null or position(lower($1) in lower(c.title)) > 0
                 or position(lower($1) in lower(c.reference)) > 0)
            and ($2::text is null or c.state = $2)
            and c.id < coalesce($3::bigint, 9223372036854775807)
          order by c.id desc limit $5::integer)) a
  join organisation o on o.id = a.org_id
 order by a.id desc;
