-- Applications of every organisation, newest first; drafts only of one's own.
-- $1  text in title or reference, or null   $2  state, or null
-- $3  older than this one, or null          $4  own organisations
-- $5  rows at most                       $6  in Chinese?
select b.id, b.reference, b.title, b.title_zh,
       case when $6::boolean then coalesce(b.org_name_zh, b.org_name_en)
            else coalesce(b.org_name_en, b.org_name_zh) end as org_name,
       b.state, b.cards, b.months, b.submitted_at, b.updated_at
  from application b
 where ($1::text is null or position(lower($1) in lower(b.title)) > 0
       or position(lower($1) in lower(b.title_zh)) > 0
       or position(lower($1) in lower(b.reference)) > 0)
   and ($2::text is null or b.state = $2)
   and b.id < case when $3::bigint is null then 9223372036854775807 else $3 end
   and (b.submitted_at is not null or b.org_id = any ($4::bigint[]))
 order by b.id desc limit $5::integer;
