-- Links more, in order.
-- $1  position of the last one   $2  events   $3  hashes, in hex
insert into audit_link (position, event_id, hash)
select $1 + t.n, t.event, decode(t.hash, 'hex')
  from unnest($2::bigint[], $3::text[]) with ordinality as t (event, hash, n);
