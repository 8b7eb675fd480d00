-- The newest batches.
-- $1  older than this one, or null
select e.id, e.month, e.made_at, p.name as maker, e.rows_n::bigint as rows,
       e.gross_cents as gross, e.subsidy_cents as subsidy, e.net_cents as net,
       encode(e.sha256, 'hex') as sha256
  from export_batch e join person p on p.id = e.made_by
 where $1::bigint is null or e.id < $1
 order by e.id desc limit 26;
