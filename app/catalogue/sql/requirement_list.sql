-- What a route asks of an application.
-- $1  code of the route
select q.kind, q.name, q.is_required, q.categories, q.if_question, q.if_answer,
       q.number_max
  from funding_route r join requirement q on q.route_id = r.id
 where r.code = $1
 order by q.kind, q.name;
