-- Checked, or returned with a remark.
-- $1  decision   $2  state   $3  checker   $4  now   $5  remark
update decision
   set state = $2, checked_by = $3, checked_at = $4, remark = coalesce($5, remark)
 where id = $1;
