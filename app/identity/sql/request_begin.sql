-- Who is asking, and, for this transaction, what they may see.  Sessions live
-- by the real time, business by the portal's clock.  Nobody is one row too.
-- What is noted ends with the transaction; nothing noted is nothing seen.
-- $1  hash of the session token; null when none came
select s.person_id as person, s.id as session, x.name, x.email,
       coalesce(x.all_roles, 0) as roles,
       coalesce(x.is_centre, false) as is_centre, x.orgs, x.org_roles,
       now() + c.ahead as now,
       coalesce(s.last_seen_at < now() - interval '1 minute', false) as is_stale
  from clock c
  left join (session s
             join access x on x.person_id = s.person_id and x.is_active)
    on s.token_hash = $1::bytea and s.ended_at is null
   and s.expires_at > now() and s.last_seen_at + s.idle > now()
 cross join lateral (select
       set_config('berth.person', coalesce(s.person_id::text, ''), true),
       set_config('berth.centre', case when x.is_centre then 'on' else '' end, true),
       set_config('berth.orgs', coalesce(x.orgs::text, ''), true),
       case when x.cases <> '{}' then set_config('berth.cases', x.cases::text, true)
           || set_config('berth.case_orgs', x.case_orgs::text, true)
           || set_config('berth.cleared', x.cleared::text, true) end) noted;
