-- What came of an application so far: an offer, an allocation, and what is
-- asked of its organisation now.
-- $1  application
select (select f.id from offer f where f.application_id = a.id) as offer,
       (select l.id from allocation l where l.application_id = a.id) as allocation,
       c.name as award_class, h.cards as award_cards, h.first_day as award_first,
       h.last_day as award_last, b.rate_bp as award_rate, b.cap_cents as award_cap,
       i.id as info_request, i.question, i.asked_at, i.due_day
  from application a
  left join capacity_hold h on h.application_id = a.id and h.state = 'held'
  left join resource_class c on c.id = h.class_id
  left join subsidy b on b.application_id = a.id
  left join lateral (select id, question, asked_at, due_day from info_request
       where application_id = a.id and a.state = 'info_requested'
       order by id desc limit 1) i on true
 where a.id = $1;
