-- What the catalogue says of the cards of each class.
select cluster, gres_type, cards_total from resource_class order by code;
