-- Organisations to choose from.
-- $1  organisations
select id, coalesce(name_en, name_zh) as name, category
  from organisation where id = any ($1::bigint[]) order by id;
