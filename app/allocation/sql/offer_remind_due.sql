-- Offers that expire in a few days and are not answered.
-- $1  where the portal is   $2  how many days before
select tell('offer_reminder', null, jsonb_build_object('subject', o.id,
       'org', o.org_id, 'application', o.application_id, 'once', '', 'url', $1::text),
       jsonb_build_object('reference', o.reference, 'until', o.valid_until))
  from offer o
 where o.state = 'issued' and o.valid_until >= clock_today()
   and o.valid_until - $2::integer <= clock_today()
   and not exists (select from told_once t where t.mail = 'offer_reminder'
       and t.subject_id = o.id);
