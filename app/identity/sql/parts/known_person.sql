-- What is read of a person (p), with their roles in the centre: struct
-- known_person.
       p.id, p.name, p.email, p.state, p.created_at,
       coalesce((select bit_or(1::bigint << r.bit) from centre_role c
                   join role r on r.word = c.role
                  where c.person_id = p.id), 0) as roles,
       exists (select from membership m where m.person_id = p.id
                  and m.state = 'active') as is_member
