-- What the route of an application asks.
-- $1  application
select q.kind, q.name, q.is_required, q.categories, q.if_question, q.if_answer,
       q.number_max
  from application a join requirement q on q.route_id = a.route_id
 where a.id = $1;
