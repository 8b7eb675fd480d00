-- Members whom the cluster was seen to have, and to have no more.
-- $1  allocation   $2  persons present   $3  persons gone
update allocation_member
   set state = case when state = 'wanted' then 'present' else 'gone' end,
       since = clock_now()
 where allocation_id = $1
   and ((state = 'wanted' and person_id = any ($2::bigint[]))
     or (state = 'leaving' and person_id = any ($3::bigint[])));
