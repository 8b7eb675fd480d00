-- What its invoices (i) come to.
       count(i.id) filter (where i.state = 'draft') as drafts,
       count(i.id) filter (where i.state = 'checked') as checked,
       count(i.id) filter (where i.state = 'issued') as issued,
       coalesce(sum(i.gross_cents) filter (where i.state = 'issued'), 0)::bigint as gross,
       coalesce(sum(i.subsidy_cents) filter (where i.state = 'issued'), 0)::bigint as subsidy,
       coalesce(sum(i.net_cents) filter (where i.state = 'issued'), 0)::bigint as net
