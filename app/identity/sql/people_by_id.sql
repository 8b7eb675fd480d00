-- One person, with their roles in the centre.
-- $1  person
select p.id, p.name, p.email, p.state, p.created_at, 0 as total,
       coalesce((select bit_or(1::bigint << r.bit) from centre_role c
                   join role r on r.word = c.role
                  where c.person_id = p.id), 0) as roles
  from person p
 where p.id = $1;
