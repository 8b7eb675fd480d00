-- Whose dashboard it is.
-- $1  organisation
select name_en as org_name_en, name_zh as org_name_zh from organisation where id = $1;
