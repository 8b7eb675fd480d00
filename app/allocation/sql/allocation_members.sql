-- Who may use it, those on their way in or out included.
-- $1  allocation   $2  language by whose order names stand
select m.person_id as person, p.name, p.email, p.lang, u.name as user_name, m.state, m.since
  from allocation_member m
  join person p on p.id = m.person_id
  join cluster_user u on u.person_id = m.person_id
 where m.allocation_id = $1 and m.state <> 'gone'
 order by case $2::text when 'tc' then p.name end collate by_tc,
       case $2::text when 'sc' then p.name end collate by_sc,
       p.name collate by_en, p.id;
