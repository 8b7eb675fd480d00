-- Cases under way, by the time they were submitted and never by choice.
-- $1  state, or null: all   $2  only what waits for this person, or null
-- $3  part of reference, title or organisation, or null
-- $4, $5  submitted_at and id of the last row of the page before, or null
select a.id, a.reference, a.title, coalesce(o.name_en, o.name_zh) as org_name,
       f.name as officer_name, a.state, a.submitted_at, a.state_since, a.cards,
       a.months, m.id as my_assignment
  from application a
  left join organisation o on o.id = a.org_id
  left join person f on f.id = a.officer_id
  left join assignment m on m.application_id = a.id and m.person_id = berth_person()
 where a.state = any (case when $1::text is null
           then array['screening', 'info_requested', 'technical_review',
                      'assessment', 'recommendation', 'committee']
           else array[$1] end)
   and a.submitted_at is not null
   and ($2::bigint is null
        or (a.state in ('screening', 'info_requested') and a.officer_id = $2)
        or (a.state = 'assessment' and m.state in ('assigned', 'cleared')))
   and ($3::text is null or a.reference ilike '%' || $3 || '%'
        or a.title ilike '%' || $3 || '%' or o.name_en ilike '%' || $3 || '%'
        or o.name_zh ilike '%' || $3 || '%')
   and ($4::timestamptz is null or (a.submitted_at, a.id) > ($4, $5::bigint))
   and (current_setting('berth.centre', true) = 'on' or m.id is not null)
 order by a.submitted_at, a.id
 limit 51;
