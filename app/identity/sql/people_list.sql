-- People, newest first, with their roles in the centre.
-- $1  text that is looked for in name and e-mail, or null   $2  below this id, or null
-- $3  at most
select p.id, p.name, p.email, p.state, p.created_at,
       case when $1::text is null then 0 else (select count(*)::integer
            from (select from person f where f.found_by like
                  (select search_pattern($1)) limit 501) x) end as total,
       coalesce((select bit_or(1::bigint << r.bit) from centre_role c
                   join role r on r.word = c.role
                  where c.person_id = p.id), 0) as roles
  from person p
 where ($2::bigint is null or p.id < $2)
   and ($1::text is null or p.found_by like (select search_pattern($1)))
 order by p.id desc
 limit $3;
