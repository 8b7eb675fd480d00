-- Who decides on the cases of a route, by what their term comes to.
-- $1  route
select up_to_cents as up_to, decider, is_placeholder
  from route_authority where route_id = $1 order by position;
