-- An offer goes out.
-- $1  offer   $2  state   $3  issuer   $4  now   $5  last day to answer
update offer
   set state = $2, issued_by = $3, issued_at = $4, valid_until = $5
 where id = $1;
