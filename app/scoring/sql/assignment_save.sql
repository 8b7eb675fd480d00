-- What was declared or ruled.
-- $1  assignment   $2  state   $3  statement   $4  now
update assignment
   set state = $2, statement = coalesce($3, statement),
       declared_at = coalesce(declared_at, $4)
 where id = $1;
