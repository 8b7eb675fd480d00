-- The account of the demonstration that is open on the cluster, and the cards
-- that it may use; none where somebody is at work.  No parameters.
select a.account, c.partition, c.gres_type, a.cards
  from allocation a
  join resource_class c on c.id = a.class_id
 where a.title = 'Robots that hand things over'
 order by a.id
 limit 1;
