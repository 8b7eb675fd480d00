-- Who decides on the cases of every route, by what their term comes to.
select route_id as route, up_to_cents as up_to, decider, is_placeholder
  from route_authority order by route_id, position;
