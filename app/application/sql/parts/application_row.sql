-- What a list shows of an application (b) of a route (r): struct
-- application_row.
-- $4  in Chinese?
       b.id, b.reference, b.title, b.title_zh,
       case when $4::boolean then coalesce(b.org_name_zh, b.org_name_en)
            else coalesce(b.org_name_en, b.org_name_zh) end as org_name,
       b.state, b.cards, b.months, b.submitted_at, b.updated_at, r.steps
