-- An accepted offer becomes an allocation; the cluster is asked to open it
-- when its first day has come.
-- $1  organisation   $2  application   $3  offer      $4  reference
-- $5  title          $6  class         $7  cards      $8  first day
-- $9  last day       $10 account       $11 now        $12 title in Chinese
-- $13 it has come
with made as (
	insert into allocation (org_id, application_id, offer_id, reference, title, title_zh,
	    class_id, cards, first_day, last_day, account, state, state_since,
	    effect, effect_since)
	values ($1, $2, $3, $4, $5, $12, $6, $7, $8, $9, $10, 'pending', $11,
	    case when $13::boolean then 'open' end, case when $13::boolean then $11::timestamptz end)
	returning id, org_id
), asked as (
	insert into job (kind, key, subject_id, org_id)
	select 'allocation.open', 'allocation.open:' || id, id, org_id from made
	 where $13::boolean
)
select id from made;
