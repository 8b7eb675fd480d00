-- What was declared, with the version of its text.
-- $1  application   $2  organisation   $3  codes
-- $4  version       $5  person         $6  now
insert into declaration (application_id, org_id, code, text_version,
    person_id, at)
select $1, $2, c.code, $4, $5, $6 from unnest($3::text[]) c (code);
