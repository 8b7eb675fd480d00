-- What the catalogue says of the cards of each class.
select gres_type, cards_total from resource_class order by code;
