-- People, newest first, with their roles in the centre.
-- $1  text that name or e-mail holds, or null   $2  below this id, or null
-- $3  at most
select p.id, p.name, p.email, p.state, p.created_at,
       coalesce((select bit_or(1::bigint << r.bit) from centre_role c
                   join role r on r.word = c.role
                  where c.person_id = p.id), 0) as roles
  from person p
 where ($2::bigint is null or p.id < $2)
   and ($1::text is null or strpos(lower(p.name), lower($1)) > 0
        or strpos(p.email, lower($1)) > 0)
 order by p.id desc
 limit $3;
