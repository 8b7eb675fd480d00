-- What rules read of a draft; a nought is no answer.
-- $1  application   $2  title   $3  class   $4  cards   $5  months
-- $6  start         $7  rate    $8  hours   $9  now     $10  title in Chinese
update application
   set title = coalesce($2, ''), title_zh = nullif($10, ''), class_id = $3, cards = nullif($4, 0),
       months = nullif($5, 0), start_on = $6, rate_bp = nullif($7, 0),
       hours_needed = nullif($8, 0), updated_at = $9
 where id = $1;
