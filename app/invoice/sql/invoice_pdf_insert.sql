-- Keep the document; once.
-- $1  invoice   $2  organisation   $3  sha256   $4  content
insert into invoice_pdf (invoice_id, org_id, sha256, content, made_at)
values ($1, $2, $3, $4, clock_now())
on conflict (invoice_id) do nothing;
