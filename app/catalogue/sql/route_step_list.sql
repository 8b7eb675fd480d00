-- The steps of the cases of every route, in their order.
select s.route_id as route, s.step, s.pledge_days, s.is_placeholder
  from route_step s
 order by s.route_id, array_position(route_steps(s.route_id), s.step);
