-- What is read of an allocation: struct allocation.
select a.id, a.org_id as org, a.application_id as application,
       a.offer_id as offer, a.reference, a.title, a.title_zh, a.class_id as class,
       c.name as class_name, c.cluster, c.gres_type, c.partition,
       coalesce(o.name_en, o.name_zh) as org_name, o.name_zh as org_name_zh, a.cards, a.first_day, a.last_day, a.state, a.state_since, a.account,
       coalesce(a.effect, '') as effect, a.effect_since, a.effect_error,
       a.opened_on, a.seen_at, a.seen_cards, a.seen_members
  from allocation a
  join resource_class c on c.id = a.class_id
  join organisation o on o.id = a.org_id
