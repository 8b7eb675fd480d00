-- Whether the cases of the demonstration are all there, and whether there is
-- an application that is none of them.
-- $1  titles of the cases   $2  title of the last one, which is accepted
select exists (select from allocation where title = $2) as is_whole,
       exists (select from application
                where title <> '' and title <> all ($1::text[])) as has_others;
