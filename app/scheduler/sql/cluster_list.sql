-- The clusters of the centre.
select code, name, adapter from cluster order by code;
