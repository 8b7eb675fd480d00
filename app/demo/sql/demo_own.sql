-- Where somebody of the demonstration belongs to, and the way to what they
-- were last invited to, as the mail that waits for them has it.
-- $1  e-mail
select coalesce((select min(m.org_id) from membership m join person p on p.id = m.person_id
                  where p.email = $1), 0) as org,
       coalesce((select substring(args::text from '/invitations/[A-Za-z0-9_-]+/acceptance') from message
                  where to_email = $1 and template = 'invitation' and state = 'queued'
                  order by id desc limit 1), '') as link;
