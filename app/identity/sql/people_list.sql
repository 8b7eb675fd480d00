-- People, newest first, with their roles in the centre.
-- $1  text that is looked for in name and e-mail, or null   $2  below this id, or null
-- $3  at most
select case when $1::text is null then 0 else (select count(*)::integer
            from (select from person f where f.found_by like
                  (select search_pattern($1)) limit 501) x) end as total,
\ir parts/known_person.sql
  from person p
 where ($2::bigint is null or p.id < $2)
   and ($1::text is null or p.found_by like (select search_pattern($1)))
 order by p.id desc
 limit $3;
