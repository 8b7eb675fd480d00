-- What the queue shows of a case (b): struct queue_row.
-- $4  in Chinese?
       b.id, b.reference, b.title, b.title_zh,
       case when $4::boolean then coalesce(b.org_name_zh, b.org_name_en)
            else coalesce(b.org_name_en, b.org_name_zh) end as org_name,
       b.officer_name, b.state, b.submitted_at, b.state_since, b.waited_days,
       b.cards, b.months
