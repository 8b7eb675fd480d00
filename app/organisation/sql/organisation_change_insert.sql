-- A change is asked for, with the evidence beside it.
-- $1  organisation   $2  category     $3, $4  names     $5  UBI
-- $6, $7  addresses  $8  reason       $9  person        $10  now
-- $11  file name     $12  pages       $13  SHA-256      $14  content
with c as (
	insert into organisation_change (org_id, state, category, name_en, name_zh, ubi,
	    address_en, address_zh, reason, asked_by, asked_at)
	values ($1, 'asked', $2, $3, $4, $5, $6, $7, $8, $9, $10)
	returning id, org_id
), e as (
	insert into organisation_change_evidence (change_id, org_id, file_name, pages, sha256, content)
	select id, org_id, $11, $12, $13, $14 from c
)
select id from c;
