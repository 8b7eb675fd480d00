-- The organisation's answer.
-- $1  offer   $2  state   $3  person   $4  now   $5  signatory, if accepted
update offer
   set state = $2, answered_by = $3, answered_at = $4, signatory_name = $5
 where id = $1;
