-- Keep the batch with its control totals; downloads give these bytes.
-- $1  month   $2  person   $3  rows   $4  gross   $5  subsidy   $6  net
-- $7  sha256  $8  content
insert into export_batch (month, made_by, made_at, rows_n, gross_cents,
    subsidy_cents, net_cents, sha256, content)
values ($1, $2, clock_now(), $3, $4, $5, $6, $7, $8)
returning id;
