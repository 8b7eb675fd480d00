-- Which version a section is of, and who saved that.  One row always.
-- $1  application   $2  section
select coalesce(s.version, 0) as version, s.edited_by, p.name as editor_name,
       s.edited_at
  from (values (1)) one
  left join application_section s on s.application_id = $1 and s.section = $2
  left join person p on p.id = s.edited_by;
