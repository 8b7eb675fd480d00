-- What is read of a request to change who an organisation is (c): struct
-- organisation_change.  Its evidence is told, not read.
select c.id, c.org_id as org, c.state, c.category, c.name_en, c.name_zh, c.ubi,
       c.address_en, c.address_zh, c.reason, c.asked_by, a.name as asker_name, c.asked_at,
       c.decided_at, c.remark, o.name_en as org_name_en, o.name_zh as org_name_zh,
       e.file_name, e.pages, e.sha256
  from organisation_change c
  join organisation o on o.id = c.org_id
  left join person a on a.id = c.asked_by
  left join organisation_change_evidence e on e.change_id = c.id
