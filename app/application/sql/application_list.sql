-- Applications, newest first.  Drafts are shown to their own people only.
-- $1  text in title or reference, or null   $2  state, or null
-- $3  older than this one, or null          $4  own organisations
-- $5  rows at most
select a.id, a.reference, a.title, coalesce(o.name_en, o.name_zh) as org_name,
       a.state, a.cards, a.months, a.submitted_at, a.updated_at
  from application a join organisation o on o.id = a.org_id
 where ($1::text is null or position(lower($1) in lower(a.title)) > 0
        or position(lower($1) in lower(a.reference)) > 0)
   and ($2::text is null or a.state = $2)
   and ($3::bigint is null or a.id < $3)
   and (a.submitted_at is not null or a.org_id = any ($4::bigint[]))
 order by a.id desc limit $5::integer;
